package io.timetracker.admin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A-04, and the own profile. */
class MeTests extends ApplicationTest {

    @Test
    void theAppsLearnWhoIsAskingAndWhatCounts() {
        var ada = world.person("ada");

        var me = as(ada).get("/api/v1/users/me").expect(200);

        assertThat(me.number("/user/id")).isEqualTo(ada.id().value());
        assertThat(me.text("/user/username")).isEqualTo(ada.username());
        assertThat(me.text("/user/display_name")).isEqualTo(ada.username());
        assertThat(me.text("/user/role")).isEqualTo("user");
        assertThat(me.at("/user/is_admin").asBoolean(true)).isFalse();
        assertThat(me.text("/user/timezone")).isEqualTo("Europe/Rome");
        assertThat(me.text("/user/date_format")).isEqualTo("YYYY-MM-DD");
        assertThat(me.text("/user/time_format")).isEqualTo("24h");
        assertThat(me.at("/user/total_hours").asDouble()).isZero();
        assertThat(me.text("/user/created_at")).doesNotContain("Z", "+");
        assertThat(me.at("/time_entry_requirements/require_task").isBoolean()).isTrue();
        assertThat(me.at("/time_entry_requirements/require_description").isBoolean())
                .isTrue();
        assertThat(me.at("/time_entry_requirements/description_min_length").isInt())
                .isTrue();
        assertThat(me.at("/enabled_modules").isArray()).isTrue();
    }

    @Test
    void finishedEntriesAreCountedInHours() {
        var ada = world.person("ada");
        var project = world.project(ada, "Website");
        as(ada).post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id", project,
                                "start_time", "2026-02-03T09:00:00",
                                "end_time", "2026-02-03T10:30:00"))
                .expect(201);

        assertThat(as(ada).get("/api/v1/users/me").at("/user/total_hours").asDouble())
                .isEqualTo(1.5);
        assertThat(as(world.admin())
                        .get("/api/v1/users/" + ada.id().value())
                        .at("/user/total_hours")
                        .asDouble())
                .isEqualTo(1.5);
    }

    @Test
    void whoHasJustSignedInIsOnline() {
        var ada = world.person("ada");
        browser(ada);

        var me = as(ada).get("/api/v1/users/me");

        assertThat(me.text("/user/status")).isEqualTo("online");
        assertThat(me.text("/user/last_login")).isNotNull();
    }

    @Test
    void aNarrowTokenIsToldWhichScopeIsMissing() {
        var narrow = world.narrow(world.person("ada"), "read:time_entries");

        var refused = as(narrow).get("/api/v1/users/me").expect(403);

        assertThat(refused.text("/error")).isEqualTo("Insufficient permissions");
        assertThat(refused.text("/error_code")).isEqualTo("forbidden");
        assertThat(refused.text("/required_scope")).isEqualTo("read:users");
        assertThat(refused.at("/available_scopes").valueStream().map(node -> node.asString()))
                .containsExactly("read:time_entries");
        assertThat(as(narrow)
                        .get("/api/v1/timer/status")
                        .expect(200)
                        .at("/active")
                        .isBoolean())
                .isTrue();
    }

    @Test
    void whatIsGivenOfTheProfileChangesAndTheRestStays() {
        var ada = world.person("ada");
        as(ada).patch("/api/v1/users/me", Map.of("full_name", " Ada Lovelace ", "email", "ada@example.org"))
                .expect(200);

        var changed = as(ada).put("/api/v1/users/me", Map.of("timezone", "Asia/Tokyo", "rounding_minutes", "15"));

        assertThat(changed.expect(200).text("/user/full_name")).isEqualTo("Ada Lovelace");
        assertThat(changed.text("/user/email")).isEqualTo("ada@example.org");
        assertThat(changed.text("/user/timezone")).isEqualTo("Asia/Tokyo");
        assertThat(changed.number("/user/rounding_minutes")).isEqualTo(15);
        assertThat(as(ada).patch("/api/v1/users/me", "{\"timezone\": null}").text("/user/timezone"))
                .isEqualTo("Europe/Rome");
    }

    @Test
    void nobodyGivesThemselvesARole() {
        var mallory = world.person("mallory");

        var me = as(mallory).patch("/api/v1/users/me", Map.of("role", "admin", "is_active", true, "is_admin", true));

        assertThat(me.expect(200).text("/user/role")).isEqualTo("user");
        assertThat(me.at("/user/is_admin").asBoolean(true)).isFalse();
        as(mallory).get("/api/v1/users").expect(403);
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        var ada = as(world.person("ada"));

        assertThat(ada.patch("/api/v1/users/me", Map.of("timezone", "Mars/Base"))
                        .expect(400)
                        .at("/errors/timezone")
                        .isArray())
                .isTrue();
        assertThat(ada.patch("/api/v1/users/me", Map.of("rounding_minutes", 7))
                        .expect(400)
                        .at("/errors/rounding_minutes")
                        .isArray())
                .isTrue();
        assertThat(ada.patch("/api/v1/users/me", Map.of("week_start_day", 7))
                        .expect(400)
                        .at("/errors/week_start_day")
                        .isArray())
                .isTrue();
        assertThat(ada.patch("/api/v1/users/me", Map.of("theme", "neon"))
                        .expect(400)
                        .at("/errors/theme")
                        .isArray())
                .isTrue();
        assertThat(ada.patch("/api/v1/users/me", Map.of("email", "no address"))
                        .expect(400)
                        .at("/errors/email")
                        .isArray())
                .isTrue();
        assertThat(ada.patch("/api/v1/users/me", Map.of("full_name", "x".repeat(201)))
                        .expect(400)
                        .at("/errors/full_name")
                        .isArray())
                .isTrue();
    }

    @Test
    void aChangeOfAnOldVersionIsRefused() {
        var ada = as(world.person("ada"));
        var seen = ada.get("/api/v1/users/me").header("ETag");
        ada.with("If-Match", seen)
                .patch("/api/v1/users/me", Map.of("full_name", "Ada"))
                .expect(200);

        var late = ada.with("If-Match", seen).patch("/api/v1/users/me", Map.of("full_name", "Late"));

        assertThat(late.expect(412).text("/error_code")).isEqualTo("precondition_failed");
        assertThat(ada.get("/api/v1/users/me").text("/user/full_name")).isEqualTo("Ada");
    }

    @Test
    void changingNeedsAScopeOfItsOwn() {
        var reader = world.narrow(world.person("ada"), "read:*");

        assertThat(as(reader).patch("/api/v1/users/me", Map.of()).expect(403).text("/required_scope"))
                .isEqualTo("write:users");
    }

    @Test
    void anAdministratorIsOneForTheApps() {
        var grace = world.person("grace", Role.ADMIN);

        var me = as(grace).get("/api/v1/users/me");

        assertThat(me.text("/user/role")).isEqualTo("admin");
        assertThat(me.at("/user/is_admin").asBoolean()).isTrue();
    }
}
