package io.timetracker.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Tag("servers")
class TestServersTests {

    @Test
    void mysqlAnswersInUtcAndFullUnicode() throws Exception {
        var database = TestServers.mysql().freshDatabase("answers");

        try (var connection = database.connect();
                var result = connection
                        .createStatement()
                        .executeQuery("select version(), @@session.time_zone, @@character_set_database, '⏱'")) {
            result.next();
            assertThat(result.getString(1)).matches("(8|9|11)\\..*");
            assertThat(result.getString(2)).isIn("UTC", "+00:00");
            assertThat(result.getString(3)).isEqualTo("utf8mb4");
            assertThat(result.getString(4)).isEqualTo("⏱");
        }
    }

    @Test
    void everyFreshDatabaseIsAnotherOne() {
        var first = TestServers.mysql().freshDatabase("same");
        var second = TestServers.mysql().freshDatabase("same");

        assertThat(first.url()).isNotEqualTo(second.url());
    }

    @Test
    void redisAnswers() {
        try (var client = RedisClient.create(TestServers.redis().url());
                var connection = client.connect()) {
            assertThat(connection.sync().ping()).isEqualTo("PONG");
        }
    }

    @Test
    void aKilledDatabaseKeepsWhatItCommitted() throws Exception {
        committedSurvivesKillOf(BundledDatabase.start(""));
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CI", matches = "true", disabledReason = "unpacks 500 MB: left to CI")
    void soDoesMariaDb() throws Exception {
        committedSurvivesKillOf(BundledDatabase.start("mariadb"));
    }

    private static void committedSurvivesKillOf(BundledDatabase own) throws Exception {
        var database = own.server().freshDatabase("durable");
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
            statement.execute("insert into kept values (7)");
        }

        own.kill();
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
        own.restart();

        try (var connection = database.connect();
                var result = connection.createStatement().executeQuery("select id from kept")) {
            assertThat(result.next()).isTrue();
        }
        own.kill();
    }
}
