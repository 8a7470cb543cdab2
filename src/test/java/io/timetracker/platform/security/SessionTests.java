package io.timetracker.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sign-in through the form, sessions and their CSRF token: as a person, and as somebody who means no good. */
@Tag("engine")
class SessionTests extends ApplicationTest {

    private static final String FORM = "form[action$=/login]";

    @Test
    void signingInLeadsToThePageThatWasAskedFor() {
        var ada = world.person("ada");
        var browser = browser();

        assertThat(browser.get("/time?page=2").expect(302).location()).isEqualTo("/login");
        var done = browser.submit(
                browser.get("/login"), FORM, Map.of("username", ada.username(), "password", ada.password()));

        assertThat(done.expect(302).header("Location")).endsWith("/time?page=2");
        assertThat(browser.get("/time").status()).isEqualTo(200);
    }

    @Test
    void withoutAPageAskedForItLeadsToTheFirst() {
        var ada = world.person("ada");
        var browser = browser();

        var done = browser.submit(
                browser.get("/login"), FORM, Map.of("username", ada.username(), "password", ada.password()));

        assertThat(done.expect(302).location()).isEqualTo("/");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        var ada = world.person("ada");
        for (var trap :
                List.of("https://evil.test/", "//evil.test/", "/\\evil.test", "/\n/evil.test", "javascript:alert(1)")) {
            var browser = browser();
            var page = browser.get("/login");
            var cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(trap.getBytes(StandardCharsets.UTF_8));

            var done = anonymous()
                    .with("Cookie", "TTPAGE=%s; XSRF-TOKEN=%s".formatted(cookie, browser.cookie("XSRF-TOKEN")))
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .post(
                            "/login",
                            "username=%s&password=%s&csrf_token=%s"
                                    .formatted(ada.username(), ada.password(), browser.cookie("XSRF-TOKEN")));

            assertThat(page.status()).isEqualTo(200);
            assertThat(done.expect(302).header("Location")).endsWith("/").doesNotContain("evil");
        }
    }

    @Test
    void strangersCostNoSession() {
        var browser = browser();

        browser.get("/time");
        browser.get("/login");

        assertThat(browser.cookie("TTSESSION")).isNull();
    }

    @Test
    void aWrongPasswordAndAWrongNameReadTheSame() {
        var ada = world.person("ada");

        var wrongPassword = attempt(ada.username(), "wrong");
        var wrongName = attempt("nobody-at-all", ada.password());

        assertThat(wrongPassword.expect(401).text("[role=alert]"))
                .isEqualTo(wrongName.expect(401).text("[role=alert]"));
        assertThat(wrongPassword.html().expectFirst("input[name=username]").val())
                .isEqualTo(ada.username());
        assertThat(wrongPassword.body()).doesNotContain("value=\"wrong\"");
    }

    private Page attempt(String username, String password) {
        var browser = browser();
        return browser.submit(browser.get("/login"), FORM, Map.of("username", username, "password", password));
    }

    @Test
    void theSixthWrongAttemptMustWait() {
        var ada = world.person("ada");

        var pages = inOneMinute(() -> {
            var browser = browser();
            return IntStream.range(0, 6)
                    .mapToObj(number -> browser.submit(
                            browser.get("/login"), FORM, Map.of("username", ada.username(), "password", "wrong")))
                    .toList();
        });

        assertThat(pages).extracting(Page::status).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(Long.parseLong(pages.getLast().header("Retry-After"))).isBetween(1L, 60L);
        assertThat(pages.getLast().has("[role=alert]")).isTrue();
    }

    @Test
    void aWholeOfficeSignsInFromOneAddress() {
        var ada = world.person("ada");
        var browser = browser();

        for (var person = 0; person < 8; person++) {
            browser.signIn(ada);
            browser.get("/settings").expect(200);
            browser.post("/logout", Map.of()).expect(302);
        }
    }

    /** Windows are those of the clock: what crossed into the next one proves nothing and is done again. */
    private static <T> T inOneMinute(Supplier<T> calls) {
        while (true) {
            var minute = Instant.now().getEpochSecond() / 60;
            var answers = calls.get();
            if (Instant.now().getEpochSecond() / 60 == minute) {
                return answers;
            }
        }
    }

    @Test
    void aSessionIdFromBeforeIsNotKept() {
        var ada = world.person("ada");
        var browser = browser(ada);
        var before = browser.cookie("TTSESSION");

        browser.get("/settings").expect(200);
        var again = browser.post("/login", Map.of("username", ada.username(), "password", ada.password()));

        assertThat(again.expect(302).location()).isEqualTo("/");
        assertThat(browser.cookie("TTSESSION")).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheSession() {
        var browser = browser(world.person("ada"));
        var stolen = browser.bare();
        stolen.get("/api/users/search?q=x").expect(200);
        browser.get("/settings").expect(200);

        assertThat(browser.post("/logout", Map.of()).expect(302).location()).isEqualTo("/login");

        stolen.get("/api/users/search?q=x").expect(401);
        assertThat(browser.get("/settings").expect(302).location()).isEqualTo("/login");
    }

    @Test
    void noOtherSiteSignsAnybodyOut() {
        var browser = browser(world.person("ada"));

        browser.bare()
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post("/logout", "x=1")
                .expect(400);

        browser.get("/settings").expect(200);
    }

    @Test
    void noOtherSiteSignsAnybodyInHoweverThePathIsWritten() {
        var mallory = world.person("mallory");
        var form = "username=%s&password=%s".formatted(mallory.username(), mallory.password());
        var another = anonymous().with("Content-Type", "application/x-www-form-urlencoded");

        for (var path : List.of("/login", "/%6Cogin", "/logi%6E")) {
            assertThat(another.post(path, form).status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void aSessionWriteWithoutTheTokenIsRefusedByAWord() {
        var bare = browser(world.admin()).bare();

        var refused = bare.post("/admin/api-tokens", Map.of("name", "x")).expect(400);

        assertThat(refused.text("/error")).isEqualTo("csrf_token_missing_or_invalid");
        assertThat(refused.text("/error_code")).isEqualTo("csrf_failed");
        bare.with("X-CSRFToken", "made-up")
                .post("/admin/api-tokens", Map.of("name", "x"))
                .expect(400);
    }

    @Test
    void onAPageTheRefusalIsAPage() {
        var browser = browser(world.person("ada"));

        var refused = browser.post("/settings/theme", Map.of("theme", "dark", "csrf_token", "made-up"));

        assertThat(refused.expect(400).has("main")).isTrue();
        assertThat(browser.get("/settings").html().expectFirst("html").attr("data-theme"))
                .isNotEqualTo("dark");
    }

    @Test
    void theTokenIsTakenInAnyOfThreeHeaders() {
        var browser = browser(world.admin());
        browser.get("/settings");
        var token = browser.cookie("XSRF-TOKEN");

        for (var header : List.of("X-CSRFToken", "X-CSRF-Token", "X-XSRF-TOKEN")) {
            var answer = browser.bare().with(header, token).post("/admin/api-tokens", Map.of());
            assertThat(answer.expect(400).text("/error_code")).isEqualTo("validation_error");
        }
    }

    @Test
    void strangersAreTurnedAwayBeforeTheirTokenIsLookedAt() {
        anonymous().post("/admin/api-tokens", Map.of()).expect(401);
        anonymous().post("/graphql", Map.of("query", "{me{id}}")).expect(401);
        assertThat(browser()
                        .post("/settings/theme", Map.of("theme", "dark"))
                        .expect(302)
                        .location())
                .isEqualTo("/login");
    }

    @Test
    void theTokenIsHandedOutAndMirroredInAReadableCookie() {
        var answer = anonymous().get("/auth/csrf-token").expect(200);

        assertThat(answer.at("/csrf_enabled").asBoolean()).isTrue();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.http().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=" + answer.text("/csrf_token"))
                        .contains("SameSite=Lax")
                        .doesNotContainIgnoringCase("HttpOnly"));
    }

    @Test
    void theSessionCookieIsForTheServerOnly() {
        var ada = world.person("ada");
        var browser = browser();
        var done = browser.submit(
                browser.get("/login"), FORM, Map.of("username", ada.username(), "password", ada.password()));

        assertThat(done.http().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("TTSESSION=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void aFragmentAskedForWithoutASessionLeadsTheWholePageToSignIn() {
        var ada = world.person("ada");
        var browser = browser();
        var stranger =
                browser.bare().with("HX-Request", "true").with("HX-Current-URL", "http://localhost:1/time?page=3");

        var refused = stranger.get("/time?page=3");

        assertThat(refused.expect(401).header("HX-Redirect")).isEqualTo("/login");
        var asked = refused.http().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("TTPAGE="))
                .map(cookie -> cookie.replaceAll("TTPAGE=([^;]*).*", "$1"))
                .findFirst();
        assertThat(asked.map(value -> new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8)))
                .hasValue("/time?page=3");
        assertThat(ada).isNotNull();
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAndKeepsThisOne() {
        var ada = world.person("ada");
        var here = browser(ada);
        var elsewhere = browser(ada);

        here.submit(
                        here.get("/settings"),
                        "form[action$=/password]",
                        Map.of("present", ada.password(), "wanted", "another-battery-staple"))
                .expect(302);

        here.get("/settings").expect(200);
        assertThat(elsewhere.get("/settings").expect(302).location()).isEqualTo("/login");
        attempt(ada.username(), ada.password()).expect(401);
        attempt(ada.username(), "another-battery-staple").expect(302);
    }

    @Test
    void adminPagesAreForAdministrators() {
        var mallory = browser(world.person("mallory"));

        for (var path : List.of("/admin", "/admin/users", "/admin/tokens", "/admin/settings")) {
            assertThat(mallory.get(path).expect(403).has("main")).as(path).isTrue();
        }
        assertThat(mallory.script()
                        .post("/admin/api-tokens", Map.of())
                        .expect(403)
                        .text("/error_code"))
                .isEqualTo("forbidden");
    }

    @Test
    void aSessionOpensNothingOfTheTokenApi() {
        browser(world.admin()).script().get("/api/v1/users/me").expect(401);
    }

    @Test
    void aPageRunsNothingThatItDidNotBring() {
        var policy = browser().get("/login").header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }
}
