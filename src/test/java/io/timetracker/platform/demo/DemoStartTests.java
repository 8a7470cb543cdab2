package io.timetracker.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.AppProcess;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class DemoStartTests {

    private static final Pattern SIGN_IN = Pattern.compile("sign in as (\\S+), .* with the password (\\S+)");

    @Test
    void theConsoleSaysHowDemoPeopleSignInAndASecondTimeIsRefused() {
        try (var app = AppProcess.configured()
                .property("timetracker.demo", "S")
                .environment("TIMETRACKER_ADMIN_USERNAME", "ada")
                .environment("TIMETRACKER_ADMIN_PASSWORD", "correct-horse-battery")
                .start()) {
            var said = SIGN_IN.matcher(app.output());
            assertThat(said.find()).isTrue();
            assertThat(app.output()).contains("10,000 time entries");
            app.browser().signIn(said.group(1), said.group(2));
            app.browser().signIn("ada", "correct-horse-battery");

            app.restartUnready();

            assertThat(app.awaitEnd()).isEqualTo(1);
            assertThat(app.output()).contains("TimeTracker cannot start: timetracker.demo=S fills an empty database");
            assertThat(app.output()).doesNotContain("Exception");
        }
    }

    @Test
    void anUnknownSizeEndsWithALine() {
        try (var app =
                AppProcess.configured().property("timetracker.demo", "huge").startUnready()) {
            assertThat(app.awaitEnd()).isEqualTo(1);
            assertThat(app.output()).contains("TimeTracker cannot start: timetracker.demo is huge");
            assertThat(app.output()).doesNotContain("Exception");
        }
    }
}
