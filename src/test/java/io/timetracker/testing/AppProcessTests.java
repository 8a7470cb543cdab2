package io.timetracker.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class AppProcessTests {

    @Test
    void theDefaultStartsWithNothingAndAgainAfterAKill() throws Exception {
        try (var app = AppProcess.configured().start()) {
            app.kill();
            app.restart();

            assertThat(readiness(app)).isEqualTo(200);
            assertThat(app.directory().resolve("data")).isNotEmptyDirectory();
            assertThat(app.stop()).isEqualTo(143);
        }
    }

    @Test
    void twoNodesServeOneInstallation() throws Exception {
        var database = TestServers.mysql().freshDatabase("nodes");

        try (var one = AppProcess.configured().on(database, TestServers.redis()).start();
                var other = AppProcess.configured()
                        .on(database, TestServers.redis())
                        .start()) {
            assertThat(readiness(one)).isEqualTo(200);
            assertThat(readiness(other)).isEqualTo(200);
        }
    }

    @Test
    void productionWithoutADatabaseEndsWithOneLine() {
        try (var app = AppProcess.configured()
                .environment("SPRING_PROFILES_ACTIVE", "production")
                .startUnready()) {
            assertThat(app.awaitEnd()).isEqualTo(1);
            assertThat(app.output().lines()).singleElement().asString().contains("Set TIMETRACKER_DB_URL");
        }
    }

    private static int readiness(AppProcess app) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(app.uri("/actuator/health/readiness"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
