package io.timetracker.admin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** everybody's tokens, by an administrator in a session. */
@Tag("engine")
class TokenRestTests extends ApplicationTest {

    private static final String TOKENS = "/admin/api-tokens";

    private Api admin() {
        return browser(world.admin()).script();
    }

    private static Map<String, Object> body(long owner, String scopes) {
        return new HashMap<>(Map.of("name", "Backup", "user_id", owner, "scopes", scopes));
    }

    @Test
    void aTokenForSomebodyActsAsThemAndIsShownOnce() {
        var ada = world.person("ada");

        var issued = admin().post(TOKENS, body(ada.id().value(), "read:users"));

        var token = issued.expect(201).text("/token");
        assertThat(token).startsWith("tt_").hasSize(35);
        assertThat(issued.text("/message")).isNotBlank();
        assertThat(issued.at("/token_id").isIntegralNumber()).isTrue();
        var me = anonymous().with("X-API-Key", token).get("/api/v1/users/me").expect(200);
        assertThat(me.text("/user/username")).isEqualTo(ada.username());
        assertThat(browser(world.admin()).get("/admin/tokens").body())
                .doesNotContain(token)
                .contains(token.substring(0, 8));
    }

    @Test
    void itIsSwitchedOffAndOnAndRemoved() {
        var ada = world.person("ada");
        var admin = admin();
        var issued = admin.post(TOKENS, body(ada.id().value(), "read:users"));
        var path = TOKENS + "/" + issued.number("/token_id");
        var program = anonymous().with("X-API-Key", issued.text("/token"));

        admin.post(path + "/toggle", null).expect(200);
        program.get("/api/v1/users/me").expect(401);
        admin.post(path + "/toggle", null).expect(200);
        program.get("/api/v1/users/me").expect(200);
        assertThat(admin.delete(path).expect(200).text("/message")).isNotBlank();
        program.get("/api/v1/users/me").expect(401);
        admin.delete(path).expect(404);
        admin.post(path + "/toggle", null).expect(404);
    }

    @Test
    void whatIsMissingIsSaid() {
        var ada = world.person("ada").id().value();
        var admin = admin();

        for (var field : new String[] {"name", "user_id", "scopes"}) {
            var body = body(ada, "read:users");
            body.remove(field);
            assertThat(admin.post(TOKENS, body)
                            .expect(400)
                            .at("/errors/" + field)
                            .isArray())
                    .as(field)
                    .isTrue();
        }
        var expired = body(ada, "read:users");
        expired.put("expires_days", 0);
        assertThat(admin.post(TOKENS, expired)
                        .expect(400)
                        .at("/errors/expires_days")
                        .isArray())
                .isTrue();
        var nowhere = body(ada, "read:users");
        nowhere.put("ip_whitelist", "example.org");
        assertThat(admin.post(TOKENS, nowhere)
                        .expect(400)
                        .at("/errors/ip_whitelist")
                        .isArray())
                .isTrue();
        assertThat(admin.post(TOKENS, body(987654321, "read:users")).expect(404).text("/error"))
                .isEqualTo("User not found");
    }

    @Test
    void scopesAreWrittenAsScopesAre() {
        var ada = world.person("ada").id().value();
        var admin = admin();

        for (var lawful : new String[] {"read:invoices", "read:*, write:*", "write:comments"}) {
            admin.post(TOKENS, body(ada, lawful)).expect(201);
        }
        for (var unlawful : new String[] {"", "everything", "read", "delete:projects", "read:Projects", "read:a b"}) {
            admin.post(TOKENS, body(ada, unlawful)).expect(400);
        }
    }

    @Test
    void whatOpensEverythingIsForAdministratorsOnly() {
        var ada = world.person("ada").id().value();
        var grace = world.person("grace", Role.ADMIN).id().value();
        var admin = admin();

        for (var all : new String[] {"*", "admin:*", "admin:all", "read:users,admin:all"}) {
            assertThat(admin.post(TOKENS, body(ada, all))
                            .expect(400)
                            .at("/errors/scopes")
                            .isArray())
                    .isTrue();
            admin.post(TOKENS, body(grace, all)).expect(201);
        }
    }

    @Test
    void malloryMakesAndTouchesNothing() {
        var mallory = world.person("mallory");
        var issued = admin().post(TOKENS, body(world.person("ada").id().value(), "read:users"));
        var script = browser(mallory).script();

        script.post(TOKENS, body(mallory.id().value(), "read:*")).expect(403);
        script.post(TOKENS + "/" + issued.number("/token_id") + "/toggle", null).expect(403);
        script.delete(TOKENS + "/" + issued.number("/token_id")).expect(403);
        anonymous()
                .with("X-API-Key", issued.text("/token"))
                .get("/api/v1/users/me")
                .expect(200);
    }

    @Test
    void aTokenMakesNoTokens() {
        as(world.admin()).post(TOKENS, body(world.admin().id().value(), "*")).expect(401);
    }
}
