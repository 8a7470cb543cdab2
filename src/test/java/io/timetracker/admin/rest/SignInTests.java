package io.timetracker.admin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.UserDirectory;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A-03 and the first lines of the clients' acceptance list. */
class SignInTests extends ApplicationTest {

    @Autowired
    private UserDirectory directory;

    @Test
    void aPasswordBuysATokenThatOpensOnesOwnData() {
        var ada = world.person("ada");

        var token =
                login(anonymous(), ada.username(), ada.password()).expect(200).text("/token");

        assertThat(token).matches("tt_[A-Za-z0-9_-]{32}");
        var me = bearer(token).get("/api/v1/users/me").expect(200);
        assertThat(me.text("/user/username")).isEqualTo(ada.username());
        bearer(token).get("/api/v1/users").expect(403);
    }

    @Test
    void theNameIsTrimmedAndInAnyCaseThePasswordIsNot() {
        var ada = world.person("ada");

        login(anonymous(), "  " + ada.username().toUpperCase(Locale.ROOT) + " ", ada.password())
                .expect(200);
        login(anonymous(), ada.username(), ada.password() + " ").expect(401);
    }

    @Test
    void everyFailureReadsTheSame() {
        var ada = world.person("ada");
        var gone = world.person("gone");
        directory.change(
                gone.id(),
                ChangeUser.nothing().active(false),
                null,
                world.admin().user());

        assertRefused(login(anonymous(), ada.username(), "wrong"));
        assertRefused(login(anonymous(), "nobody-at-all", "wrong"));
        assertRefused(login(anonymous(), gone.username(), gone.password()));
        assertRefused(anonymous().post("/api/v1/auth/login", Map.of("username", ada.username())));
        assertRefused(anonymous().post("/api/v1/auth/login", "{not json"));
        assertRefused(anonymous().post("/api/v1/auth/login", "[1]"));
        assertRefused(anonymous().post("/api/v1/auth/login", Map.of("username", 1, "password", Map.of("a", 1))));
        assertRefused(anonymous().send("POST", "/api/v1/auth/login", null));
    }

    private static void assertRefused(Answer answer) {
        answer.expect(401);
        assertThat(answer.text("/error")).isEqualTo("Invalid username or password");
        assertThat(answer.text("/message")).isEqualTo("Invalid username or password");
        assertThat(answer.text("/error_code")).isEqualTo("unauthorized");
    }

    @Test
    void theSixthAttemptInAMinuteFromOneAddressMustWait() {
        var ada = world.person("ada");

        var answers = inOneMinute(() -> {
            var program = anonymous();
            return IntStream.range(0, 6)
                    .mapToObj(attempt -> login(program, ada.username(), attempt == 0 ? ada.password() : "wrong"))
                    .toList();
        });

        assertThat(answers).extracting(Answer::status).containsExactly(200, 401, 401, 401, 401, 429);
        assertThat(answers.getLast().text("/error_code")).isEqualTo("rate_limited");
        assertThat(Long.parseLong(answers.getLast().header("Retry-After"))).isBetween(1L, 60L);
        login(anonymous(), ada.username(), ada.password()).expect(200);
    }

    /** Windows are those of the clock: what crossed into the next one proves nothing and is done again. */
    static <T> T inOneMinute(java.util.function.Supplier<T> calls) {
        while (true) {
            var minute = Instant.now().getEpochSecond() / 60;
            var answers = calls.get();
            if (Instant.now().getEpochSecond() / 60 == minute) {
                return answers;
            }
        }
    }

    @Test
    void signingInByAnAppDoesNotCountAsBeingHere() {
        var ada = world.person("ada");
        var token = login(anonymous(), ada.username(), ada.password()).text("/token");

        var me = bearer(token).get("/api/v1/users/me");

        assertThat(me.text("/user/last_login")).isNull();
        assertThat(me.text("/user/status")).isEqualTo("offline");
    }

    @Test
    void anAdministratorsAppMayDoEverything() {
        var token = login(anonymous(), world.admin().username(), world.admin().password())
                .text("/token");

        bearer(token).get("/api/v1/users").expect(200);
    }

    private static Answer login(Api program, String username, String password) {
        return program.post("/api/v1/auth/login", Map.of("username", username, "password", password));
    }

    private Api bearer(String token) {
        return as(new Person("", "", token, null));
    }
}
