package io.timetracker.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.TestServers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StartCheckTests {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "${timetracker.db.url}")
            .withProperty("spring.datasource.username", "ada")
            .withProperty("spring.datasource.password", "hunter2")
            .withProperty("spring.data.redis.url", "${timetracker.redis.url}");

    @Test
    void onlyProductionIsAsked() {
        assertThat(problem()).isEmpty();
    }

    @Test
    void aMissingAddressIsNamed() {
        environment.setActiveProfiles("production");

        assertThat(problem())
                .hasValue("TimeTracker cannot start: profile production needs a database."
                        + " Set TIMETRACKER_DB_URL, such as jdbc:mysql://localhost:3306/timetracker.");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithItsAddressAndNoPassword() throws IOException {
        var port = closedPort();
        production("jdbc:mysql://ada:hunter2@127.0.0.1:%d/tt?password=hunter2".formatted(port));

        assertThat(problem())
                .hasValue(
                        "TimeTracker cannot start: the database at 127.0.0.1:%d cannot be reached (Connection refused)."
                                        .formatted(port)
                                + " Check TIMETRACKER_DB_URL.");
    }

    @Test
    void aDatabaseThatSaysNothingIsNotWaitedForLong() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            production("jdbc:mysql://127.0.0.1:%d/tt".formatted(silent.getLocalPort()));

            assertThat(problem(Duration.ofSeconds(1)).orElseThrow())
                    .contains("cannot be reached (no answer within 1 seconds)");
        }
    }

    @Test
    void anAddressOfNothingIsSaidToBeOne() {
        production("mysql:hunter2@somewhere");

        assertThat(problem().orElseThrow())
                .contains("TIMETRACKER_DB_URL is not the address of a database")
                .doesNotContain("hunter2");
    }

    @Test
    void aDriverThatIsMissingShowsNoPassword() {
        production("jdbc:oracle://hunter2@somewhere:1/hunter2");

        assertThat(problem().orElseThrow())
                .contains("the database at somewhere:1 cannot be reached")
                .doesNotContain("hunter2");
    }

    @Test
    @Tag("servers")
    void aRefusedUserIsToldWhatToCheck() {
        production(TestServers.mysql().freshDatabase("refused").url());

        assertThat(problem().orElseThrow())
                .contains("refuses us (Access denied for user 'ada'")
                .endsWith("Check TIMETRACKER_DB_USERNAME and TIMETRACKER_DB_PASSWORD.");
    }

    @Test
    @Tag("servers")
    void aRedisThatIsNotThereIsNamedWithItsAddressAndNoPassword() throws IOException {
        var port = closedPort();
        realDatabase();
        environment.setProperty("timetracker.redis.url", "redis://:hunter2@127.0.0.1:%d".formatted(port));

        assertThat(problem())
                .hasValue("TimeTracker cannot start: Redis at 127.0.0.1:%d cannot be reached (Connection refused)."
                                .formatted(port)
                        + " Check TIMETRACKER_REDIS_URL.");
    }

    @Test
    @Tag("servers")
    void whereBothAnswerNothingIsSaid() {
        realDatabase();
        environment.setProperty("timetracker.redis.url", TestServers.redis().url());

        assertThat(problem()).isEmpty();
    }

    private void realDatabase() {
        var database = TestServers.mysql().freshDatabase("reached");
        production(database.url());
        environment.setProperty("spring.datasource.username", database.username());
        environment.setProperty("spring.datasource.password", database.password());
    }

    private void production(String databaseUrl) {
        environment.setActiveProfiles("production");
        environment.setProperty("timetracker.db.url", databaseUrl);
    }

    private Optional<String> problem() {
        return problem(Duration.ofSeconds(5));
    }

    private Optional<String> problem(Duration limit) {
        return StartCheck.problem(environment, limit);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
