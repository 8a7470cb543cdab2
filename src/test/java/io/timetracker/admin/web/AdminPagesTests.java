package io.timetracker.admin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of settings and administration, in a browser without scripts. */
@Tag("engine")
class AdminPagesTests extends ApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void putBack() {
        as(world.admin())
                .patch("/api/v1/settings", Map.of("undo_minutes", 10, "disabled_modules", List.of()))
                .expect(200);
    }

    private static Page follow(Browser browser, Page done) {
        return browser.get(done.expect(302).header("Location")).expect(200);
    }

    @Test
    void everyFormCarriesTheCsrfToken() {
        var browser = browser(world.admin());
        var ada = world.person("ada");
        for (var path : List.of(
                "/settings", "/admin/users", "/admin/users/" + ada.id().value(), "/admin/tokens", "/admin/settings")) {
            var page = browser.get(path).expect(200).html();
            assertThat(page.select("form[method=post]"))
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(form -> assertThat(
                                    form.select("input[name=csrf_token]").val())
                            .isNotBlank());
            assertThat(page.select("[style], script:not([src]), [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("input:not([type=hidden]), select, textarea"))
                    .as(path)
                    .allSatisfy(field -> assertThat(
                                    !field.id().isEmpty() && page.selectFirst("label[for=" + field.id() + "]") != null
                                            || field.closest("label") != null)
                            .as(field.outerHtml())
                            .isTrue());
        }
        assertThat(browser().get("/login").has("form input[name=csrf_token]")).isTrue();
    }

    @Test
    void adminLeadsToUsers() {
        var browser = browser(world.admin());

        assertThat(browser.get("/admin").expect(302).location()).isEqualTo("/admin/users");
        assertThat(browser.get("/admin/api-tokens").expect(302).location()).isEqualTo("/admin/tokens");
        assertThat(browser.get("/settings").has("nav a[href='/admin']")).isTrue();
        assertThat(browser(world.person("mallory")).get("/settings").has("nav a[href='/admin']"))
                .isFalse();
    }

    @Test
    void theProfileIsChangedAndSaysSo() {
        var ada = world.person("ada");
        var browser = browser(ada);

        var page = follow(
                browser,
                browser.submit(
                        browser.get("/settings"),
                        "form[action$=/settings/profile]",
                        Map.of("fullName", "Ada Lovelace", "timezone", "Asia/Tokyo", "weekStartDay", "0")));

        assertThat(page.text(".flash")).contains("Profile saved");
        assertThat(page.html().expectFirst("#fullName").val()).isEqualTo("Ada Lovelace");
        assertThat(page.html().expectFirst("#timezone option[selected]").val()).isEqualTo("Asia/Tokyo");
        assertThat(page.html().expectFirst("#weekStartDay option[selected]").val())
                .isEqualTo("0");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        var browser = browser(world.person("ada"));

        var page = browser.submit(
                browser.get("/settings"),
                "form[action$=/settings/profile]",
                Map.of("email", "no address", "fullName", "Ada"));

        assertThat(page.expect(422).text("#email-error")).contains("e-mail");
        assertThat(page.html().expectFirst("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.html().expectFirst("#email").val()).isEqualTo("no address");
        assertThat(page.html().expectFirst("#fullName").val()).isEqualTo("Ada");
    }

    @Test
    void whoeverSavesLateIsToldAndOverwritesNothing() {
        var ada = world.person("ada");
        var browser = browser(ada);
        var seen = browser.get("/settings");
        as(ada).patch("/api/v1/users/me", Map.of("full_name", "Earlier")).expect(200);

        var late = browser.submit(seen, "form[action$=/settings/profile]", Map.of("fullName", "Late"));

        assertThat(late.expect(422).text("[role=alert]")).contains("changed meanwhile");
        assertThat(as(ada).get("/api/v1/users/me").text("/user/full_name")).isEqualTo("Earlier");
    }

    @Test
    void theThemeHoldsAtOnceAndLeadsBack() {
        var browser = browser(world.person("ada"));

        var done = browser.submit(browser.get("/settings"), "form[action$=/settings/theme]", Map.of("theme", "dark"));

        assertThat(done.status()).isEqualTo(302);
        assertThat(browser.get("/settings").html().expectFirst("html").attr("data-theme"))
                .isEqualTo("dark");
        assertThat(browser()
                        .post("/settings/theme", Map.of("theme", "dark"))
                        .expect(302)
                        .location())
                .isEqualTo("/login");
    }

    @Test
    void aWrongPresentPasswordIsSaidAtItsField() {
        var browser = browser(world.person("ada"));

        var wrong = browser.submit(
                browser.get("/settings"),
                "form[action$=/settings/password]",
                Map.of("present", "guessed", "wanted", "another-battery-staple"));
        var tooShort = browser.submit(
                browser.get("/settings"),
                "form[action$=/settings/password]",
                Map.of("present", World.PASSWORD, "wanted", "short"));

        assertThat(wrong.expect(422).has("#present-error")).isTrue();
        assertThat(tooShort.expect(422).has("#wanted-error")).isTrue();
        assertThat(tooShort.body()).doesNotContain(World.PASSWORD);
    }

    @Test
    void theOtherSessionsCanBeEnded() {
        var ada = world.person("ada");
        var here = browser(ada);
        var elsewhere = browser(ada);

        here.submit(here.get("/settings"), "form[action$=/settings/sessions]", Map.of())
                .expect(302);

        here.get("/settings").expect(200);
        elsewhere.get("/settings").expect(302);
    }

    @Test
    void anOwnTokenIsShownOnceThenRevokedAndRemoved() {
        var ada = world.person("ada");
        var browser = browser(ada);
        var form = "form[action$=/settings/tokens]";

        var made = browser.submit(
                browser.get("/settings"),
                form,
                Map.of("name", "Dashboard", "scopes", "read:users", "expiresDays", "30"));

        var token = made.expect(200).html().expectFirst("#token").val();
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(token).startsWith("tt_");
        assertThat(made.html().expectFirst("#name").val()).isEmpty();
        var program = anonymous().with("X-API-Key", token);
        program.get("/api/v1/users/me").expect(200);
        var page = browser.get("/settings");
        assertThat(page.body()).doesNotContain(token).contains(token.substring(0, 8));

        var row = page.html().select("tr").stream()
                .filter(line -> line.text().contains("Dashboard"))
                .findFirst()
                .orElseThrow();
        var revoked = follow(browser, browser.submit(page, "#" + row.id() + " form[action$=/toggle]", Map.of()));
        assertThat(revoked.text("#" + row.id())).contains("Revoked");
        program.get("/api/v1/users/me").expect(401);
        var gone = follow(browser, browser.submit(revoked, "#" + row.id() + " form[action$=/delete]", Map.of()));
        assertThat(gone.has("#" + row.id())).isFalse();
    }

    @Test
    void aTokenNeedsANameAndScopesThatItsOwnerMayGive() {
        var browser = browser(world.person("ada"));
        var form = "form[action$=/settings/tokens]";

        var nothing = browser.submit(browser.get("/settings"), form, Map.of("name", ""));
        var tooMuch = browser.submit(
                browser.get("/settings"), form, Map.of("name", "All", "more", "admin:all", "ipWhitelist", "10.0.0.1"));
        var nowhere = browser.submit(
                browser.get("/settings"), form, Map.of("name", "x", "more", "read:users", "ipWhitelist", "here"));
        var never = browser.submit(
                browser.get("/settings"), form, Map.of("name", "x", "more", "read:users", "expiresDays", "soon"));

        assertThat(nothing.expect(422).has("#name-error")).isTrue();
        assertThat(tooMuch.expect(422).text("#scopes-error")).contains("administrators");
        assertThat(tooMuch.html().expectFirst("#more").val()).isEqualTo("admin:all");
        assertThat(nowhere.expect(422).has("#ipWhitelist-error")).isTrue();
        assertThat(never.expect(422).text("#expiresDays-error")).isEqualTo("Is not a number in range");
        assertThat(never.html().expectFirst("#expiresDays").val()).isEqualTo("soon");
    }

    @Test
    void malloryTouchesNobodysToken() {
        var ada = browser(world.person("ada"));
        var page = ada.submit(
                ada.get("/settings"), "form[action$=/settings/tokens]", Map.of("name", "Mine", "scopes", "read:users"));
        var path = page.html().expectFirst("form[action$=/toggle]").attr("action");
        var mallory = browser(world.person("mallory"));
        mallory.get("/settings");

        mallory.post(path, Map.of()).expect(404);
        mallory.post(path.replace("/toggle", "/delete"), Map.of()).expect(404);
        mallory.post(path.replace("/settings/", "/admin/"), Map.of()).expect(403);
        anonymous()
                .with("X-API-Key", page.html().expectFirst("#token").val())
                .get("/api/v1/users/me")
                .expect(200);
    }

    @Test
    void anAdministratorInvitesSomebodyWhoChoosesAPassword() {
        var name = World.unique("grace");
        var admin = browser(world.admin());

        var page = admin.submit(
                admin.get("/admin/users"),
                "form[action$=/admin/users]",
                Map.of("username", name, "fullName", "Grace Hopper", "role", "manager"));

        var link = page.expect(200).html().expectFirst("#invite").val();
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(admin.get("/admin/users").body()).doesNotContain(link);
        var grace = browser();
        var invitation = grace.get(link.substring(link.indexOf("/invite"))).expect(200);
        assertThat(invitation.text("h1")).contains("Grace Hopper");
        var form = "form[action$=/invite]";
        assertThat(grace.submit(invitation, form, Map.of("password", "short"))
                        .expect(422)
                        .has("#password-error"))
                .isTrue();
        var login = follow(grace, grace.submit(invitation, form, Map.of("password", World.PASSWORD)));
        assertThat(login.has(".flash")).isTrue();
        assertThat(grace.submit(login, "form[action$=/login]", Map.of("username", name, "password", World.PASSWORD))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aTakenNameIsSaidAtItsField() {
        var ada = world.person("ada");
        var admin = browser(world.admin());

        var page = admin.submit(
                admin.get("/admin/users"),
                "form[action$=/admin/users]",
                Map.of("username", ada.username(), "fullName", "Other Ada", "role", "viewer"));

        assertThat(page.expect(422).text("#username-error")).contains("taken");
        assertThat(page.html().expectFirst("#fullName").val()).isEqualTo("Other Ada");
        assertThat(page.html().expectFirst("#role option[selected]").val()).isEqualTo("viewer");
    }

    @Test
    void anAdministratorChangesAPerson() {
        var ada = world.person("ada");
        var client = world.client(world.admin()).value();
        var admin = browser(world.admin());
        var path = "/admin/users/" + ada.id().value();

        follow(
                admin,
                admin.submit(
                        admin.get(path),
                        "form[action$='" + path + "']",
                        Map.of("fullName", "Ada", "role", "subcontractor", "clientIds", client)));

        var page = admin.get(path);
        assertThat(page.html().expectFirst("#role option[selected]").val()).isEqualTo("subcontractor");
        assertThat(page.html().expectFirst("#clientIds option[selected]").val()).isEqualTo(Long.toString(client));
        browser(ada);

        // Who is put away is not taken from anybody by looking.
        as(world.admin())
                .put("/api/v1/clients/" + client, Map.of("status", "inactive"))
                .expect(200);
        admin.submit(admin.get(path), "form[action$='" + path + "']", Map.of("fullName", "Ada L"))
                .expect(302);
        assertThat(admin.get(path).html().select("#clientIds option[selected]").eachAttr("value"))
                .containsExactly(Long.toString(client));
    }

    @Test
    void aSuperAdministratorIsNotDemotedByBeingLookedAt() {
        var grace = world.person("grace", Role.ADMIN);
        jdbc.sql("update app_user set role = 'super_admin' where id = ?")
                .param(grace.id().value())
                .update();
        var admin = browser(world.admin());
        var path = "/admin/users/" + grace.id().value();

        admin.submit(admin.get(path), "form[action$='" + path + "']", Map.of("fullName", "Grace"))
                .expect(302);

        assertThat(as(world.admin()).get("/api/v1/users/" + grace.id().value()).text("/user/role"))
                .isEqualTo("super_admin");
    }

    @Test
    void anAccountIsClosedAndOpenedAgain() {
        var ada = world.person("ada");
        var admin = browser(world.admin());
        var row = "#user-" + ada.id().value();
        var page = find(admin, row);

        var closed = follow(admin, admin.submit(page, row + " form[action$=/active]", Map.of()));
        assertThat(closed.text(".flash")).contains("deactivated");
        as(ada).get("/api/v1/users/me").expect(401);
        admin.post("/admin/users/" + ada.id().value() + "/active", Map.of("active", true))
                .expect(302);
        as(ada).get("/api/v1/users/me").expect(200);
    }

    private static Page find(Browser browser, String row) {
        for (var number = 1; ; number++) {
            var page = browser.get("/admin/users?page=" + number).expect(200);
            if (page.has(row)) {
                return page;
            }
            assertThat(page.has("a[rel=next]")).as("page %d", number).isTrue();
        }
    }

    @Test
    void anAdministratorMakesATokenForSomebody() {
        var ada = world.person("ada");
        var admin = browser(world.admin());
        var fields = new HashMap<String, Object>(Map.of("name", "Backup", "scopes", "read:users"));

        var nobodys = admin.submit(admin.get("/admin/tokens"), "form[action$=/admin/tokens]", fields);
        fields.put("userId", ada.id().value());
        var page = admin.submit(admin.get("/admin/tokens"), "form[action$=/admin/tokens]", fields);

        assertThat(nobodys.expect(422).has("#userId-error")).isTrue();
        var token = page.expect(200).html().expectFirst("#token").val();
        assertThat(anonymous().with("X-API-Key", token).get("/api/v1/users/me").text("/user/username"))
                .isEqualTo(ada.username());
        assertThat(page.html().select("tbody tr").text()).contains(ada.username());
    }

    @Test
    void rulesAndModulesAreChangedTogether() {
        var admin = browser(world.admin());
        var ada = world.person("ada");
        var form = "form[action$=/admin/settings]";

        var page = follow(
                admin,
                submitWithout(admin, admin.get("/admin/settings"), form, "enabledModules", Map.of("undoMinutes", 5)));

        assertThat(page.html().expectFirst("#undoMinutes").val()).isEqualTo("5");
        assertThat(as(ada).get("/api/v1/clients").expect(403).text("/error")).isEqualTo("module_disabled");
        assertThat(browser(ada).get("/settings").has("nav a[href='/clients']")).isFalse();
        var wrong = admin.submit(page, form, Map.of("currency", "euro", "undoMinutes", "-1"));
        assertThat(wrong.expect(422).has("#currency-error")).isTrue();
        assertThat(wrong.has("#undoMinutes-error")).isTrue();
    }

    /** As {@code submit}, with the boxes of one name not ticked. */
    private static Page submitWithout(Browser browser, Page page, String form, String box, Map<String, ?> fields) {
        var html = page.html();
        html.select(form + " input[name=" + box + "]").remove();
        return browser.submitDocument(html, form, fields);
    }

    @Test
    void anAnswerToAFormAskedForAnewIsItsPage() {
        var admin = browser(world.admin());
        Person ada = world.person("ada");

        for (var path : List.of("/settings/tokens", "/settings/profile", "/settings/password")) {
            assertThat(admin.get(path).expect(302).location()).as(path).isEqualTo("/settings");
        }
        assertThat(admin.get("/admin/users/" + ada.id().value() + "/invite")
                        .expect(302)
                        .location())
                .isEqualTo("/admin/users");
    }

    @Test
    void aSpentInvitationIsAPageThatSaysSo() {
        var page = browser().get("/invite?token=spent");

        assertThat(page.expect(404).text("main")).contains("invitation");
        assertThat(browser().get("/invite").expect(404).has("main")).isTrue();
    }

    @Test
    void whatNoBrowserSendsIsRefusedAndNeverAFailure() {
        var admin = browser(world.admin());
        admin.get("/settings");
        var ada = world.person("ada").id().value();

        for (var field : List.of(
                "version", "weekStartDay", "roundingMinutes", "roundingEnabled", "timezone", "roundingMethod")) {
            assertThat(admin.post("/settings/profile", Map.of(field, "x'")).status())
                    .as(field)
                    .isIn(302, 422);
        }
        for (var field : List.of("userId", "expiresDays", "scopes", "ipWhitelist")) {
            assertThat(admin.post("/admin/tokens", Map.of("name", "x", field, "x'"))
                            .status())
                    .as(field)
                    .isEqualTo(422);
        }
        for (var field : List.of("role", "clientIds", "version")) {
            var fields = new HashMap<>(Map.of("role", "user"));
            fields.put(field, "x'");
            assertThat(admin.post("/admin/users/" + ada, fields).status())
                    .as(field)
                    .isEqualTo(422);
        }
        for (var field : List.of("version", "undoMinutes", "timezone", "currency", "descriptionMinLength")) {
            assertThat(admin.post("/admin/settings", Map.of(field, "x'")).status())
                    .as(field)
                    .isEqualTo(422);
        }
        assertThat(admin.post("/settings/theme", Map.of("theme", "neon")).status())
                .isEqualTo(400);
        assertThat(admin.post("/settings/theme", Map.of()).status()).isEqualTo(400);
        assertThat(admin.post("/admin/users/x/active", Map.of("active", "maybe"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsSignedInNeedsNoSignIn() {
        assertThat(browser(world.person("ada")).get("/login").expect(302).location())
                .isEqualTo("/");
    }
}
