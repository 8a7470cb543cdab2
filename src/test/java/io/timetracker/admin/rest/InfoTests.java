package io.timetracker.admin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import org.junit.jupiter.api.Test;

/** what strangers may ask. */
class InfoTests extends ApplicationTest {

    @Test
    void everyAppRecognisesTheInstallation() {
        var info = anonymous().get("/api/v1/info").expect(200);

        assertThat(info.text("/api_version")).isEqualTo("v1");
        assertThat(info.at("/app_version").isString()).isTrue();
        assertThat(info.at("/setup_required").isBoolean()).isTrue();
        assertThat(info.at("/endpoints").isObject()).isTrue();
        assertThat(info.text("/timezone")).isEqualTo("Europe/Rome");
        assertThat(info.text("/documentation_url")).isEqualTo("/api/docs");
        assertThat(info.at("/enabled_modules").valueStream().map(node -> node.asString()))
                .contains("auth", "main", "projects", "timer", "tasks")
                .doesNotContain("invoices");
    }

    @Test
    void onlyEndpointsThatExistAreNamed() {
        var endpoints = anonymous().get("/api/v1/info").at("/endpoints");

        assertThat(endpoints.path("users").asString()).isEqualTo("/api/v1/users");
        assertThat(endpoints.path("projects").asString()).isEqualTo("/api/v1/projects");
        endpoints
                .valueStream()
                .filter(path -> path.isString())
                .map(path -> path.asString())
                .forEach(path -> {
                    var called = as(world.admin()).get(path.replaceAll("<[^>]*>", "0"));
                    assertThat(called.status() + " " + path).doesNotContain("405");
                });
    }

    @Test
    void aStaleTokenSentAlongSpoilsNothing() {
        var stale = anonymous().with("Authorization", "Bearer tt_" + "x".repeat(32));

        stale.get("/api/v1/info").expect(200);
        stale.get("/api/v1/health").expect(200);
    }

    @Test
    void healthTellsTheTimeWithoutAnOffset() {
        var health = anonymous().get("/api/v1/health").expect(200);

        assertThat(health.text("/status")).isEqualTo("healthy");
        assertThat(health.text("/timestamp")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?");
    }

    @Test
    void theOldHealthCallNamesTheNewOne() {
        var health = anonymous().get("/api/health").expect(200);

        assertThat(health.text("/status")).isEqualTo("ok");
        assertThat(health.header("X-API-Deprecated")).isEqualTo("true");
        assertThat(health.header("Link")).isEqualTo("</api/v1/health>; rel=\"successor-version\"");
    }

    @Test
    void everyAnswerCarriesARequestIdAndSafetyHeaders() {
        var info = anonymous().with("X-Request-ID", "abc-1").get("/api/v1/info");

        assertThat(info.header("X-Request-ID")).isEqualTo("abc-1");
        assertThat(info.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(info.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(info.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    }
}
