package io.timetracker.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That one starts, is killed and starts again, and that two serve one installation: {@code OneNodeTests}, {@code TwoNodesTests}. */
@Tag("servers")
class AppProcessTests {

    @Test
    void productionWithoutADatabaseEndsWithOneLine() {
        try (var app = AppProcess.configured()
                .environment("SPRING_PROFILES_ACTIVE", "production")
                .startUnready()) {
            assertThat(app.awaitEnd()).isEqualTo(1);
            assertThat(app.output().lines()).singleElement().asString().contains("Set TIMETRACKER_DB_URL");
        }
    }
}
