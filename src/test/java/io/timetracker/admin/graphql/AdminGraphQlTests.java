package io.timetracker.admin.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People, tokens and rules over GraphQL. */
@Tag("engine")
class AdminGraphQlTests extends ApplicationTest {

    private static final String CREATE_USER = """
            mutation($input: CreateUserInput!) {
              createUser(input: $input) { user { id username role isInvited } inviteUrl userErrors { code field message } }
            }""";
    private static final String CHANGE_USER = """
            mutation($input: ChangeUserInput!) {
              changeUser(input: $input) { user { fullName role isActive version } userErrors { code field } }
            }""";
    private static final String CHANGE_ME = """
            mutation($input: ChangeMeInput!) {
              changeMe(input: $input) { user { fullName timezone theme roundingMinutes version } userErrors { code field } }
            }""";
    private static final String CREATE_TOKEN = """
            mutation($input: CreateTokenInput!) {
              createToken(input: $input) { plain token { id name prefix scopes owner { username } } userErrors { code field } }
            }""";

    private static Answer ask(Api program, String query, Object input) {
        return program.graphQl(query, Map.of("input", input)).expect(200);
    }

    private Api admin() {
        return as(world.narrow(world.admin(), "admin:all"));
    }

    @AfterEach
    void putBack() {
        ask(
                admin(),
                "mutation($input: ChangeSettingsInput!) { changeSettings(input: $input) { userErrors { code } } }",
                Map.of("undoMinutes", 10));
    }

    @Test
    void everybodySeesThemselvesWhole() {
        var ada = world.person("ada");

        var me = as(ada).graphQl("""
                { me { id username displayName fullName email role isAdmin isActive isInvited lastLogin presence timezone
                    dateFormat timeFormat weekStartDay roundingEnabled roundingMinutes roundingMethod standardHoursPerDay
                    overtimeIncludeWeekends theme clients { id } totalSeconds totalHours createdAt version } }""");

        assertThat(me.at("/errors").isMissingNode()).as(me.body()).isTrue();
        assertThat(me.text("/data/me/username")).isEqualTo(ada.username());
        assertThat(me.text("/data/me/role")).isEqualTo("USER");
        assertThat(me.text("/data/me/presence")).isEqualTo("offline");
        assertThat(me.text("/data/me/createdAt")).endsWith("Z");
        assertThat(me.number("/data/me/totalSeconds")).isZero();
    }

    @Test
    void whatIsGivenOfTheProfileChangesAndTheRestStays() {
        var ada = as(world.person("ada"));
        ask(ada, CHANGE_ME, Map.of("fullName", "Ada Lovelace", "timezone", "Asia/Tokyo"));

        var input = new LinkedHashMap<String, Object>();
        input.put("timezone", null);
        input.put("theme", "dark");
        var changed = ask(ada, CHANGE_ME, input);

        assertThat(changed.text("/data/changeMe/user/fullName")).isEqualTo("Ada Lovelace");
        assertThat(changed.text("/data/changeMe/user/timezone")).isNull();
        assertThat(changed.text("/data/changeMe/user/theme")).isEqualTo("dark");
    }

    @Test
    void refusalsAreTypedAndNameTheirField() {
        var ada = as(world.person("ada"));

        var wrong = ask(ada, CHANGE_ME, Map.of("roundingMinutes", 7));
        var stale = ask(ada, CHANGE_ME, Map.of("version", 99, "theme", "dark"));

        assertThat(wrong.text("/data/changeMe/userErrors/0/code")).isEqualTo("validation_error");
        assertThat(wrong.text("/data/changeMe/userErrors/0/field")).isEqualTo("roundingMinutes");
        assertThat(wrong.at("/data/changeMe/user").isNull()).isTrue();
        assertThat(stale.text("/data/changeMe/userErrors/0/code")).isEqualTo("precondition_failed");
    }

    @Test
    void anAdministratorLetsSomebodyInByALink() {
        var name = World.unique("Grace");

        var created = ask(admin(), CREATE_USER, Map.of("username", name, "role", "MANAGER"));

        assertThat(created.text("/data/createUser/user/username")).isEqualTo(name.toLowerCase(java.util.Locale.ROOT));
        assertThat(created.text("/data/createUser/user/role")).isEqualTo("MANAGER");
        assertThat(created.at("/data/createUser/user/isInvited").asBoolean()).isTrue();
        var link = created.text("/data/createUser/inviteUrl");
        browser().get(link.substring(link.indexOf("/invite"))).expect(200);
        assertThat(ask(admin(), CREATE_USER, Map.of("username", name)).text("/data/createUser/userErrors/0/code"))
                .isEqualTo("duplicate_username");
    }

    @Test
    void anAdministratorChangesAndClosesAccounts() {
        var ada = world.person("ada");
        var id = Long.toString(ada.id().value());

        var changed =
                ask(admin(), CHANGE_USER, Map.of("id", id, "fullName", "Ada", "role", "VIEWER", "isActive", false));

        assertThat(changed.text("/data/changeUser/user/role")).isEqualTo("VIEWER");
        assertThat(changed.at("/data/changeUser/user/isActive").asBoolean(true)).isFalse();
        as(ada).graphQl("{ me { id } }").expect(401);
        var stale = ask(admin(), CHANGE_USER, Map.of("id", id, "version", 1, "isActive", true));
        assertThat(stale.text("/data/changeUser/userErrors/0/code")).isEqualTo("precondition_failed");
        var nobody = ask(admin(), CHANGE_USER, Map.of("id", "987654321"));
        assertThat(nobody.text("/data/changeUser/userErrors/0/code")).isEqualTo("not_found");
    }

    @Test
    void aListOfPeopleWithAllTheyHaveCostsAConstantNumberOfStatements() {
        var grace = world.person("grace", Role.MANAGER);
        var client = world.client(grace).value();
        for (var number = 0; number < 5; number++) {
            world.person("sub", Role.SUBCONTRACTOR, "read:*", Set.of(client));
        }
        var admin = admin();
        var query =
                "{ users(first: 50) { totalCount nodes { username totalHours clients { name } } pageInfo { hasNextPage endCursor } } }";
        admin.graphQl(query);

        var seen = statements.duringARead(() -> admin.graphQl(query).expect(200));

        assertThat(seen).as(String.join("\n", seen)).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void listsGoOnBehindACursor() {
        world.person("ada");
        world.person("ben");
        var admin = admin();

        var first = admin.graphQl("{ users(first: 1) { nodes { username } pageInfo { hasNextPage endCursor } } }");
        var second = admin.graphQl("{ users(first: 1, after: \"%s\") { nodes { username } } }"
                .formatted(first.text("/data/users/pageInfo/endCursor")));

        assertThat(first.at("/data/users/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.text("/data/users/nodes/0/username"))
                .isGreaterThan(first.text("/data/users/nodes/0/username"));
    }

    @Test
    void colleaguesAreFoundByAnyPartOfTheirName() {
        var name = World.unique("quux");
        ask(
                admin(),
                CREATE_USER,
                Map.of("username", name, "fullName", "Ann %_ " + name.toUpperCase(java.util.Locale.ROOT)));
        var ada = as(world.person("ada"));

        assertThat(ada.graphQl("{ people(search: \"%_ %s\") { username } }".replace("%s", name))
                        .at("/data/people")
                        .size())
                .isOne();
        assertThat(ada.graphQl("{ people(search: \"Q%s\") { username } }".formatted(name.substring(1)))
                        .at("/data/people")
                        .size())
                .isOne();
        assertThat(ada.graphQl("{ people(search: \"%x%\") { username } }")
                        .at("/data/people")
                        .size())
                .isZero();
    }

    @Test
    void aSessionMakesATokenWithinItsOwnersRights() {
        var ada = world.person("ada");
        var script = browser(ada).script();

        var created = ask(
                script, CREATE_TOKEN, Map.of("name", "Dashboard", "scopes", List.of("read:users"), "expiresDays", 30));

        var plain = created.text("/data/createToken/plain");
        assertThat(plain).startsWith("tt_");
        assertThat(created.text("/data/createToken/token/owner/username")).isEqualTo(ada.username());
        anonymous().with("X-API-Key", plain).graphQl("{ me { id } }").expect(200);
        var listed =
                script.graphQl("{ tokens { name prefix scopes usageCount isActive expiresAt owner { username } } }");
        assertThat(listed.at("/data/tokens").size()).isEqualTo(2);
        assertThat(listed.body()).doesNotContain(plain);
        var everything = ask(script, CREATE_TOKEN, Map.of("name", "All", "scopes", List.of("*")));
        assertThat(everything.text("/data/createToken/userErrors/0/field")).isEqualTo("scopes");
    }

    @Test
    void itSwitchesItOffAndRemovesIt() {
        var script = browser(world.person("ada")).script();
        var created = ask(script, CREATE_TOKEN, Map.of("name", "x", "scopes", List.of("read:users")));
        var program = anonymous().with("X-API-Key", created.text("/data/createToken/plain"));
        var id = Map.of("id", created.text("/data/createToken/token/id"));

        ask(script, "mutation($input: ToggleTokenInput!) { toggleToken(input: $input) { token { isActive } } }", id);
        program.graphQl("{ me { id } }").expect(401);

        var delete =
                "mutation($input: DeleteTokenInput!) { deleteToken(input: $input) { deletedId userErrors { code } } }";
        assertThat(ask(script, delete, id).text("/data/deleteToken/deletedId")).isEqualTo(id.get("id"));
        assertThat(ask(script, delete, id).text("/data/deleteToken/userErrors/0/code"))
                .isEqualTo("not_found");
    }

    @Test
    void aNarrowTokenMakesNoTokens() {
        var ada = world.person("ada");

        var refused =
                as(ada).graphQl(CREATE_TOKEN, Map.of("input", Map.of("name", "x", "scopes", List.of("read:users"))));

        assertThat(refused.text("/errors/0/extensions/code")).isEqualTo("missing_scope");
        assertThat(as(ada).graphQl("{ tokens { id } }").text("/errors/0/extensions/code"))
                .isEqualTo("missing_scope");
    }

    @Test
    void rulesAreReadAndChanged() {
        var changed = ask(
                admin(),
                "mutation($input: ChangeSettingsInput!) { changeSettings(input: $input) { settings { undoMinutes currency version } userErrors { code field } } }",
                Map.of("undoMinutes", 7));

        assertThat(changed.number("/data/changeSettings/settings/undoMinutes")).isEqualTo(7);
        assertThat(changed.text("/data/changeSettings/settings/currency")).isEqualTo("EUR");
        assertThat(admin().graphQl("{ settings { undoMinutes timezone disabledModules } }")
                        .number("/data/settings/undoMinutes"))
                .isEqualTo(7);
    }

    @Test
    void everybodyKnowsWhatTheInstallationIs() {
        var system = as(world.person("ada")).graphQl("{ system { version timezone currency enabledModules } }");

        assertThat(system.text("/data/system/version")).isNotBlank();
        assertThat(system.text("/data/system/timezone")).isEqualTo("Europe/Rome");
        assertThat(system.at("/data/system/enabledModules").isArray()).isTrue();
    }

    @Test
    void malloryGetsNowhereByTokenAndBySession() {
        var mallory = world.person("mallory");
        var admin = Long.toString(world.admin().id().value());
        var mine = Long.toString(mallory.id().value());
        for (var program : List.of(as(mallory), browser(mallory).script())) {
            assertRefused(program.graphQl("{ users { nodes { id } } }"));
            assertRefused(program.graphQl("{ user(id: %s) { id } }".formatted(admin)));
            assertRefused(program.graphQl("{ tokens(userId: %s) { id } }".formatted(admin)));
            assertRefused(program.graphQl("{ allTokens { id } }"));
            assertRefused(program.graphQl("{ settings { currency } }"));
            assertRefused(ask(program, CREATE_USER, Map.of("username", World.unique("x"))));
            assertRefused(ask(program, CHANGE_USER, Map.of("id", mine, "role", "ADMIN")));
            assertRefused(
                    ask(program, CREATE_TOKEN, Map.of("name", "x", "scopes", List.of("read:users"), "userId", admin)));
        }
    }

    private static void assertRefused(Answer answer) {
        var code = answer.at("/errors/0/extensions/code").asString("")
                + answer.json().findPath("userErrors").path(0).path("code").asString("");
        assertThat(code).as(answer.body()).isIn("forbidden", "missing_scope");
    }
}
