package io.timetracker.admin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rules of the installation, over REST. Whatever a test changes is put back. */
@Tag("engine")
class SettingsRestTests extends ApplicationTest {

    private static final String SETTINGS = "/api/v1/settings";

    @AfterEach
    void putBack() {
        as(world.admin())
                .put(
                        SETTINGS,
                        Map.of(
                                "timezone",
                                "Europe/Rome",
                                "undo_minutes",
                                10,
                                "currency",
                                "EUR",
                                "require_task",
                                false,
                                "disabled_modules",
                                List.of()))
                .expect(200);
    }

    @Test
    void aRuleHoldsFromTheNextCallOnAndTheOthersStay() {
        var admin = as(world.admin());

        var changed = admin.patch(SETTINGS, Map.of("require_task", "yes", "undo_minutes", "3"));

        assertThat(changed.expect(200).at("/settings/require_task").asBoolean()).isTrue();
        assertThat(changed.number("/settings/undo_minutes")).isEqualTo(3);
        assertThat(changed.text("/settings/currency")).isEqualTo("EUR");
        var me = as(world.person("ada")).get("/api/v1/users/me");
        assertThat(me.at("/time_entry_requirements/require_task").asBoolean()).isTrue();
        assertThat(admin.patch(SETTINGS, "{\"undo_minutes\": null}").number("/settings/undo_minutes"))
                .isEqualTo(3);
    }

    @Test
    void anotherZoneMovesTheWallClockOfTheWire() {
        as(world.admin()).patch(SETTINGS, Map.of("timezone", "UTC")).expect(200);

        assertThat(anonymous().get("/api/v1/info").text("/timezone")).isEqualTo("UTC");
    }

    @Test
    void aModuleThatIsOffIsNamedAsOff() {
        var ada = as(world.person("ada"));

        as(world.admin())
                .patch(SETTINGS, Map.of("disabled_modules", List.of("clients", "invoices")))
                .expect(200);

        assertThat(ada.get("/api/v1/clients").expect(403).text("/error")).isEqualTo("module_disabled");
        assertThat(anonymous()
                        .get("/api/v1/info")
                        .at("/enabled_modules")
                        .valueStream()
                        .map(node -> node.asString()))
                .doesNotContain("clients");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndChangesNothing() {
        var admin = as(world.admin());
        var before = admin.get(SETTINGS).header("ETag");

        assertThat(admin.patch(SETTINGS, Map.of("timezone", "Mars"))
                        .expect(400)
                        .at("/errors/timezone")
                        .isArray())
                .isTrue();
        assertThat(admin.patch(SETTINGS, Map.of("currency", "euro"))
                        .expect(400)
                        .at("/errors/currency")
                        .isArray())
                .isTrue();
        assertThat(admin.patch(SETTINGS, Map.of("undo_minutes", -1))
                        .expect(400)
                        .at("/errors/undo_minutes")
                        .isArray())
                .isTrue();
        assertThat(admin.patch(SETTINGS, Map.of("rounding_minutes", 61))
                        .expect(400)
                        .at("/errors/rounding_minutes")
                        .isArray())
                .isTrue();
        assertThat(admin.patch(SETTINGS, Map.of("disabled_modules", List.of("timer")))
                        .expect(400)
                        .at("/errors/disabled_modules")
                        .isArray())
                .isTrue();
        assertThat(admin.patch(SETTINGS, Map.of("disabled_modules", List.of("a,b")))
                        .expect(400)
                        .at("/errors/disabled_modules")
                        .isArray())
                .isTrue();
        assertThat(admin.get(SETTINGS).header("ETag")).isEqualTo(before);
    }

    @Test
    void anOldVersionIsRefused() {
        var admin = as(world.admin());
        var seen = admin.get(SETTINGS).header("ETag");
        admin.with("If-Match", seen).patch(SETTINGS, Map.of("undo_minutes", 5)).expect(200);

        admin.with("If-Match", seen).patch(SETTINGS, Map.of("undo_minutes", 6)).expect(412);
    }

    @Test
    void theRulesAreTheAdministratorsToSeeAndToChange() {
        var mallory = as(world.person("mallory"));

        mallory.get(SETTINGS).expect(403);
        mallory.patch(SETTINGS, Map.of("undo_minutes", 0)).expect(403);
    }
}
