package io.timetracker.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.TimetrackerApplication;
import io.timetracker.platform.security.Secrets;
import io.timetracker.testing.Api;
import io.timetracker.testing.Browser;
import io.timetracker.testing.Page;
import io.timetracker.testing.Strangers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** A new installation: nobody administers it yet. A context of its own, because the others have somebody. */
@Tag("engine")
@SpringBootTest(
        classes = TimetrackerApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "timetracker.test.context=setup")
class SetupTests {

    private static final String FORM = "form[action$=/setup]";
    private static final String PASSWORD = "correct-horse-battery";

    @LocalServerPort
    private int port;

    @Autowired
    private Setup setup;

    @Autowired
    private AccountLookup accounts;

    @Autowired
    private JdbcClient jdbc;

    private String link;

    @BeforeEach
    void nobodyIsHereYet() {
        jdbc.sql("delete from change_log").update();
        jdbc.sql("delete from api_token").update();
        jdbc.sql("delete from app_user").update();
        ReflectionTestUtils.setField(AopTestUtils.<Object>getUltimateTargetObject(accounts), "isSetUp", false);
        link = "/setup?token=" + setup.token();
    }

    private Browser browser() {
        return Strangers.browser(port);
    }

    private Api program() {
        return Strangers.program(port);
    }

    private static Map<String, String> first(String username) {
        return Map.of("username", username, "password", PASSWORD, "fullName", "Grace Hopper");
    }

    private Page complete(String username) {
        var browser = browser();
        return browser.submit(browser.get(link).expect(200), FORM, first(username));
    }

    @Test
    void theAppsLearnThatSetupIsRequired() {
        var info = program().get("/api/v1/info").expect(200);

        assertThat(info.at("/setup_required").asBoolean()).isTrue();
        assertThat(info.text("/api_version")).isEqualTo("v1");
        program().get("/api/v1/health").expect(200);
        program()
                .post("/api/v1/auth/login", Map.of("username", "x", "password", "y"))
                .expect(401);
    }

    @Test
    void everyOtherCallSaysSoAndEveryPageLeadsToSetup() {
        for (var path : List.of("/api/v1/users/me", "/api/v1/projects", "/api/users", "/graphql")) {
            assertThat(program().get(path).expect(503).text("/error_code"))
                    .as(path)
                    .isEqualTo("setup_required");
        }
        for (var path : List.of("/", "/login", "/time", "/admin")) {
            assertThat(browser().get(path).expect(302).location()).as(path).isEqualTo("/setup");
        }
    }

    @Test
    void withoutTheLinkThePageExplainsAndHasNoForm() {
        for (var path : List.of("/setup", "/setup?token=made-up", "/setup?token=")) {
            var page = browser().get(path).expect(200);
            assertThat(page.has("input[name=password]")).as(path).isFalse();
            assertThat(page.text("main")).contains("console");
        }
        var browser = browser();
        browser.get("/setup");
        browser.post("/setup", Map.of("token", "made-up", "username", "mallory", "password", PASSWORD))
                .expect(422);
        assertThat(setup.isRequired()).isTrue();
    }

    @Test
    void theLinkMakesTheFirstAdministratorWhoThenSignsIn() {
        var browser = browser();

        var done = browser.submit(browser.get(link), FORM, first("Grace"));

        assertThat(done.expect(302).location()).isEqualTo("/login");
        var login = browser.get("/login").expect(200);
        assertThat(login.has(".flash")).isTrue();
        assertThat(browser.submit(login, "form[action$=/login]", Map.of("username", "grace", "password", PASSWORD))
                        .expect(302)
                        .location())
                .isEqualTo("/");
        browser.get("/admin/users").expect(200);
        assertThat(program().get("/api/v1/info").at("/setup_required").asBoolean(true))
                .isFalse();
    }

    @Test
    void theLinkWorksOnce() {
        complete("grace").expect(302);

        var mallory = browser();
        assertThat(mallory.get(link).expect(302).location()).isEqualTo("/login");
        mallory.get("/login");
        mallory.post("/setup", Map.of("token", setup.token(), "username", "mallory", "password", PASSWORD))
                .expect(422);
        assertThat(administrators()).containsExactly("grace");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
        var browser = browser();
        var page = browser.get(link);

        var short_ = browser.submit(page, FORM, Map.of("username", "grace", "password", "short", "fullName", "Grace"));
        var blank = browser.submit(page, FORM, Map.of("username", "two words", "password", PASSWORD, "fullName", ""));

        assertThat(short_.expect(422).has("#password-error")).isTrue();
        assertThat(short_.html().expectFirst("#username").val()).isEqualTo("grace");
        assertThat(short_.body()).doesNotContain("value=\"short\"");
        assertThat(blank.expect(422).has("#username-error")).isTrue();
        browser.submit(short_, FORM, first("grace")).expect(302);
    }

    @Test
    void twoWhoUseTheLinkAtOnceMakeOneAdministrator() throws Exception {
        var start = new CountDownLatch(1);
        var looked = new CountDownLatch(8);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(number -> pool.submit(() -> {
                        var browser = browser();
                        var page = browser.get(link);
                        looked.countDown();
                        start.await();
                        return browser.submit(page, FORM, first("grace" + number))
                                .status();
                    }))
                    .toList();
            looked.await();
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var call : calls) {
                statuses.add(call.get());
            }

            assertThat(statuses).containsOnly(302, 422).containsOnlyOnce(302);
        }
        assertThat(administrators()).hasSize(1);
    }

    @Test
    void everyNodeTakesTheLinkOfEveryOther() {
        var another = new Setup(null, accounts, null, jdbc);

        assertThat(setup.isToken(another.token())).isTrue();
        assertThat(another.isToken(setup.token())).isTrue();
    }

    @Test
    void theSecretIsKeptAsAHashOnly() {
        var kept = jdbc.sql("select token_hash from setup_link")
                .query(String.class)
                .list();

        assertThat(kept).contains(Secrets.hash(setup.token())).doesNotContain(setup.token());
    }

    private List<String> administrators() {
        return jdbc.sql("select username from app_user").query(String.class).list();
    }
}
