package io.timetracker.admin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.UserDirectory;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** */
@Tag("engine")
class UserRestTests extends ApplicationTest {

    private static final String USERS = "/api/v1/users";

    @Autowired
    private UserDirectory directory;

    private Api admin() {
        return as(world.narrow(world.admin(), "admin:all"));
    }

    @Test
    void aPasswordLetsSomebodyInAtOnce() {
        var name = World.unique("Grace");

        var created = admin().post(
                        USERS,
                        Map.of(
                                "username",
                                " " + name + " ",
                                "password",
                                World.PASSWORD,
                                "role",
                                "manager",
                                "email",
                                "g@x.test"));

        assertThat(created.expect(201).text("/user/username")).isEqualTo(name.toLowerCase(java.util.Locale.ROOT));
        assertThat(created.text("/user/role")).isEqualTo("manager");
        assertThat(created.text("/message")).isNotBlank();
        assertThat(created.at("/invite_url").isNull()).isTrue();
        anonymous()
                .post("/api/v1/auth/login", Map.of("username", name, "password", World.PASSWORD))
                .expect(200);
    }

    @Test
    void withoutAPasswordThereIsALinkThatWorksOnce() {
        var name = World.unique("grace");

        var created = admin().post(USERS, Map.of("username", name)).expect(201);

        var link = created.text("/invite_url");
        assertThat(link).contains("/invite?token=");
        assertThat(created.text("/user/role")).isEqualTo("user");
        var path = link.substring(link.indexOf("/invite"));
        var page = browser();
        page.submit(page.get(path).expect(200), "form[action$=/invite]", Map.of("password", World.PASSWORD))
                .expect(302);
        anonymous()
                .post("/api/v1/auth/login", Map.of("username", name, "password", World.PASSWORD))
                .expect(200);
        browser().get(path).expect(404);
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        var created = admin().post(USERS, Map.of("username", World.unique("grace")));
        var old = created.text("/invite_url");

        var link = admin().post(USERS + "/" + created.number("/user/id") + "/invitation", null)
                .expect(201)
                .text("/invite_url");

        browser().get(old.substring(old.indexOf("/invite"))).expect(404);
        browser().get(link.substring(link.indexOf("/invite"))).expect(200);
    }

    @Test
    void aNameIsTakenOnceInAnyCase() {
        var ada = world.person("ada");

        var again = admin().post(USERS, Map.of("username", ada.username().toUpperCase(java.util.Locale.ROOT)));

        assertThat(again.expect(409).text("/error_code")).isEqualTo("integrity_error");
    }

    @Test
    void twentyAtOnceMakeOneUserOfAName() throws Exception {
        var name = World.unique("race");
        var admin = admin();
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20)
                    .mapToObj(number -> pool.submit(() -> {
                        start.await();
                        return admin.post(USERS, Map.of("username", name)).status();
                    }))
                    .toList();
            start.countDown();
            var statuses = new java.util.ArrayList<Integer>();
            for (var call : calls) {
                statuses.add(call.get());
            }

            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        assertWrong(admin().post(USERS, Map.of()), "username");
        assertWrong(admin().post(USERS, Map.of("username", "two words")), "username");
        assertWrong(admin().post(USERS, Map.of("username", "x".repeat(81))), "username");
        assertWrong(admin().post(USERS, Map.of("username", World.unique("a"), "password", "short")), "password");
        assertWrong(admin().post(USERS, Map.of("username", World.unique("a"), "role", "owner")), "role");
        assertWrong(admin().post(USERS, Map.of("username", World.unique("a"), "role", "super_admin")), "role");
        assertWrong(admin().post(USERS, Map.of("username", World.unique("a"), "timezone", "Nowhere")), "timezone");
        assertWrong(
                admin().post(USERS, Map.of("username", World.unique("a"), "client_ids", List.of(987654321))),
                "client_ids");
        assertWrong(admin().post(USERS, Map.of("username", World.unique("a"), "client_ids", "x")), "client_ids");
    }

    private static void assertWrong(Answer answer, String field) {
        assertThat(answer.expect(400).text("/error_code")).isEqualTo("validation_error");
        assertThat(answer.at("/errors/" + field).isArray()).as(answer.body()).isTrue();
    }

    @Test
    void aSubcontractorSeesTheClientsTheyWorkFor() {
        var grace = world.person("grace", Role.MANAGER);
        var client = world.client(grace).value();

        var created = admin().post(
                        USERS,
                        Map.of(
                                "username", World.unique("sub"),
                                "role", "subcontractor",
                                "client_ids", List.of(Long.toString(client))));

        assertThat(created.expect(201).at("/user/client_ids").valueStream().map(node -> node.asLong()))
                .containsExactly(client);
    }

    @Test
    void oneUserIsReadAndChangedFieldByField() {
        var ada = world.person("ada");
        var path = USERS + "/" + ada.id().value();
        admin().patch(path, Map.of("full_name", "Ada Lovelace", "email", "ada@x.test"))
                .expect(200);

        var changed =
                admin().put(path, "{\"role\": \"manager\", \"email\": null}").expect(200);

        assertThat(changed.text("/user/full_name")).isEqualTo("Ada Lovelace");
        assertThat(changed.at("/user/email").isNull()).isTrue();
        assertThat(changed.text("/user/role")).isEqualTo("manager");
        assertThat(admin().get(path).expect(200).text("/user/role")).isEqualTo("manager");
    }

    @Test
    void aUserMayBeRenamedButNotToATakenName() {
        var ada = world.person("ada");
        var other = world.person("other");
        var path = USERS + "/" + ada.id().value();
        var name = World.unique("byron");

        assertThat(admin().patch(path, Map.of("username", name)).expect(200).text("/user/username"))
                .isEqualTo(name);
        admin().patch(path, Map.of("username", other.username())).expect(409);
        admin().patch(path, Map.of("username", "")).expect(400);
    }

    @Test
    void anUnknownUserIsNotFound() {
        assertThat(admin().get(USERS + "/987654321").expect(404).text("/error_code"))
                .isEqualTo("not_found");
        admin().patch(USERS + "/987654321", Map.of("role", "user")).expect(404);
        admin().post(USERS + "/987654321/invitation", null).expect(404);
        admin().get(USERS + "/abc").expect(404);
    }

    @Test
    void aClosedAccountIsOutAtTheNextRequest() {
        var ada = world.person("ada");
        var browser = browser(ada);
        browser.get("/settings").expect(200);
        as(ada).get("/api/v1/users/me").expect(200);

        admin().patch(USERS + "/" + ada.id().value(), Map.of("is_active", false))
                .expect(200);

        assertThat(as(ada).get("/api/v1/users/me").expect(401).text("/error")).isEqualTo("Invalid token");
        assertThat(browser.get("/settings").expect(302).location()).isEqualTo("/login");
    }

    @Test
    void aSessionDoesNotComeBackToLifeWithTheAccount() {
        var ada = world.person("ada");
        var browser = browser(ada);

        directory.change(
                ada.id(),
                ChangeUser.nothing().active(false),
                null,
                world.admin().user());
        directory.change(
                ada.id(), ChangeUser.nothing().active(true), null, world.admin().user());

        assertThat(browser.get("/settings").expect(302).location()).isEqualTo("/login");
        as(ada).get("/api/v1/users/me").expect(200);
    }

    @Test
    void aClosedAccountStopsItsTimer() {
        var ada = world.person("ada");
        var project = world.project(ada, "Website");
        as(ada).post("/api/v1/timer/start", Map.of("project_id", project)).expect(201);
        var path = USERS + "/" + ada.id().value();

        admin().patch(path, Map.of("is_active", false)).expect(200);
        admin().patch(path, Map.of("is_active", true)).expect(200);

        assertThat(as(ada).get("/api/v1/timer/status").at("/active").asBoolean(true))
                .isFalse();
    }

    @Test
    void onlyActiveUsersAreListedByName() {
        var gone = world.person("gone");
        directory.change(
                gone.id(),
                ChangeUser.nothing().active(false),
                null,
                world.admin().user());
        var here = world.person("here");

        var names = everyUsername();

        assertThat(names)
                .contains(here.username())
                .doesNotContain(gone.username())
                .isSorted();
    }

    private List<String> everyUsername() {
        var names = new java.util.ArrayList<String>();
        var cursor = "";
        while (cursor != null) {
            var page = admin().get(USERS + "?per_page=100&cursor=" + cursor).expect(200);
            page.at("/users")
                    .valueStream()
                    .forEach(user -> names.add(user.path("username").asString()));
            cursor = page.text("/pagination/next_cursor");
        }
        return names;
    }

    @Test
    void pagesAreTheContracts() {
        world.person("ada");
        world.person("ben");

        var page = admin().get(USERS + "?page=x&per_page=1").expect(200);

        assertThat(page.at("/users").size()).isOne();
        assertThat(page.number("/pagination/page")).isOne();
        assertThat(page.at("/pagination/has_next").asBoolean()).isTrue();
        assertThat(page.number("/pagination/next_page")).isEqualTo(2);
        assertThat(admin().get(USERS + "?page=100000").expect(200).at("/users").size())
                .isZero();
    }

    @Test
    void aListCostsTheSameHoweverLongItIs() {
        var admin = admin();
        world.person(
                "sub",
                Role.SUBCONTRACTOR,
                "read:*",
                java.util.Set.of(world.client(world.admin()).value()));
        world.person(
                "sub",
                Role.SUBCONTRACTOR,
                "read:*",
                java.util.Set.of(world.client(world.admin()).value()));
        admin.get(USERS);

        assertThat(statements.duringARead(() -> admin.get(USERS).expect(200))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void whoIsNoAdministratorGetsNowhereWhateverTheScopes() {
        var mallory = world.person("mallory");
        var grace = world.person("grace", Role.MANAGER);

        for (var program : List.of(as(mallory), as(grace))) {
            program.get(USERS).expect(403);
            program.get(USERS + "/" + world.admin().id().value()).expect(403);
            program.post(USERS, Map.of("username", World.unique("x"))).expect(403);
            program.patch(USERS + "/" + mallory.id().value(), Map.of("role", "admin"))
                    .expect(403);
            program.post(USERS + "/" + mallory.id().value() + "/invitation", null)
                    .expect(403);
        }
        assertThat(as(mallory).get(USERS).text("/required_scope")).isEqualTo("admin:all");
    }

    @Test
    void aTokenDoesNotStayAnAdministratorsWhenItsOwnerDoesNot() {
        var grace = world.person("grace", Role.ADMIN);
        as(grace).get(USERS).expect(200);

        admin().patch(USERS + "/" + grace.id().value(), Map.of("role", "user")).expect(200);

        var refused = as(grace).get(USERS).expect(403);
        assertThat(refused.at("/required_scope").isMissingNode()).isTrue();
    }

    @Test
    void anInvitationCanBeRetriedWithoutASecondUser() {
        var name = World.unique("retry");
        var keyed = admin().with("Idempotency-Key", name);

        var first = keyed.post(USERS, Map.of("username", name)).expect(201);
        var second = keyed.post(USERS, Map.of("username", name)).expect(201);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.number("/user/id")).isEqualTo(first.number("/user/id"));
    }
}
