package io.timetracker.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.AppProcess;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done with roll-ups from the console. */
@Tag("servers")
class RollUpCommandsTests {

    @Test
    void theConsoleChecksAndAddsUpAndSaysInOneLineWhatCameOfIt() throws SQLException {
        try (var app = AppProcess.configured()
                .property("timetracker.demo", "S")
                .property("timetracker.command", "rebuild-roll-ups")
                .startUnready()) {
            assertThat(app.awaitEnd()).isZero();
            assertThat(app.output()).contains("Roll-ups added up anew: 10 people, 0 cells put right.");

            assertThat(told(app, "verify-roll-ups")).isZero();
            assertThat(app.output()).contains("Roll-ups checked: 10 people, 0 cells wrong.");

            tamper(app);
            assertThat(told(app, "verify-roll-ups")).isEqualTo(1);
            assertThat(app.output()).contains("Roll-ups checked: 10 people, 2 cells wrong.");

            assertThat(told(app, "rebuild-roll-ups")).isZero();
            assertThat(app.output()).contains("Roll-ups added up anew: 10 people, 2 cells put right.");
            assertThat(app.output()).doesNotContain("Exception").doesNotContain("Tomcat started");
        }
    }

    private static int told(AppProcess app, String command) {
        return app.once("--timetracker.demo=", "--timetracker.command=" + command);
    }

    private static void tamper(AppProcess app) throws SQLException {
        var file = app.directory().resolve("data/timetracker").toAbsolutePath();
        try (var connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + file + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "", "");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                            update roll_up set seconds = seconds + 1 where grain = 'd' and user_id = 3
                            and starts_on = (select max(starts_on) from roll_up where grain = 'd' and user_id = 3)
                            order by project_id limit 1
                            """)).isEqualTo(1);
        }
    }
}
