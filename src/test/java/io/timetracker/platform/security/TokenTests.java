package io.timetracker.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.admin.IssueToken;
import io.timetracker.admin.TokenDesk;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a token must be to open a call (contract, conventions 2.1, 3, 8, 11). */
@Tag("engine")
class TokenTests extends ApplicationTest {

    private static final String ME = "/api/v1/users/me";

    @Autowired
    private TokenDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachOfTheThreeHeadersOpens() {
        var token = world.person("ada").token();

        anonymous().with("Authorization", "Bearer " + token).get(ME).expect(200);
        anonymous().with("Authorization", "token " + token).get(ME).expect(200);
        anonymous().with("X-API-Key", token).get(ME).expect(200);
        anonymous()
                .with("Authorization", "Basic YTpi")
                .with("X-API-Key", token)
                .get(ME)
                .expect(200);
    }

    @Test
    void withoutATokenOneIsToldHowToSendIt() {
        for (var program : List.of(
                anonymous(),
                anonymous().with("Authorization", "Basic YTpi"),
                anonymous().with("Cookie", "token=tt_x"))) {
            var refused = program.get(ME + "?token=tt_x").expect(401);
            assertThat(refused.text("/error")).isEqualTo("Authentication required");
            assertThat(refused.text("/error_code")).isEqualTo("unauthorized");
            assertThat(refused.text("/message")).isNotBlank();
        }
    }

    @Test
    void whatIsNoTokenOrNobodysIsInvalid() {
        assertInvalid(bearer("xx_" + "a".repeat(32)));
        assertInvalid(bearer("tt_" + "a".repeat(32)));
        assertInvalid(bearer(world.person("ada").token() + "x"));
    }

    @Test
    void aRevokedTokenIsInvalidFromTheNextCallOnAndComesBack() {
        var ada = world.person("ada");
        var issued = desk.issue(new IssueToken(ada.id(), "phone", "read:users", null, null, null), ada.user());
        bearer(issued.plain()).get(ME).expect(200);

        desk.toggle(issued.token().id(), ada.user());
        assertInvalid(bearer(issued.plain()));

        desk.toggle(issued.token().id(), ada.user());
        bearer(issued.plain()).get(ME).expect(200);
        desk.delete(issued.token().id(), ada.user());
        assertInvalid(bearer(issued.plain()));
    }

    @Test
    void anExpiredTokenIsInvalid() {
        var ada = world.person("ada");
        var issued = desk.issue(new IssueToken(ada.id(), "phone", "read:users", null, 1, null), ada.user());

        jdbc.sql("update api_token set expires_at = ? where id = ?")
                .params(
                        LocalDateTime.now(ZoneOffset.UTC).minusSeconds(1),
                        issued.token().id().value())
                .update();

        assertInvalid(bearer(issued.plain()));
    }

    @Test
    void aTokenForCertainAddressesIsInvalidFromOthers() {
        var ada = world.person("ada");

        assertInvalid(bearer(bound(ada, "10.0.0.0/8, 192.168.1.1")));
        bearer(bound(ada, "10.0.0.0/8, 127.0.0.0/8")).get(ME).expect(200);
    }

    @Test
    void unreadableAddressesAreSkippedAndNeverAFailure() {
        var ada = world.person("ada");
        var token = bound(ada, "10.0.0.1");

        for (var list : List.of("nonsense,,10.0.0.1", ",", "10.0.0.1/99", "::1, 999.1.1.1")) {
            jdbc.sql("update api_token set ip_whitelist = ? where token_hash = ?")
                    .params(list, hashOf(token))
                    .update();
            assertInvalid(bearer(token));
        }
    }

    private String bound(Person owner, String addresses) {
        return desk.issue(new IssueToken(owner.id(), "bound", "read:users", null, null, addresses), owner.user())
                .plain();
    }

    private void assertInvalid(Api program) {
        var refused = program.get(ME).expect(401);
        assertThat(refused.text("/error")).isEqualTo("Invalid token");
        assertThat(refused.text("/error_code")).isEqualTo("unauthorized");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private Api bearer(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    @Test
    void onlyTheHashIsKept() {
        var token = world.person("ada").token();

        var kept = jdbc.sql("select token_hash, token_prefix, name, scopes from api_token where token_hash = ?")
                .param(hashOf(token))
                .query()
                .singleRow();

        assertThat(kept.get("token_prefix")).isEqualTo(token.substring(0, 8));
        assertThat(kept.values().toString()).doesNotContain(token.substring(8));
        assertThat(jdbc.sql("select count(*) from change_log where after_state like ? or before_state like ?")
                        .params("%" + token.substring(8) + "%", "%" + token.substring(8) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String hashOf(String token) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256").digest(token.getBytes());
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Test
    void scopesOpenWhatTheyNameAndNothingElse() {
        var ada = world.person("ada");

        for (var enough : List.of("read:users", "read:*", "read:tasks, read:users", "write:users,read:users")) {
            as(world.narrow(ada, enough)).get(ME).expect(200);
        }
        for (var tooLittle : List.of("write:users", "write:*", "read:tasks")) {
            as(world.narrow(ada, tooLittle)).get(ME).expect(403);
        }
        for (var everything : List.of("*", "admin:all")) {
            as(world.narrow(world.admin(), everything)).get(ME).expect(200);
        }
        as(world.narrow(world.admin(), "admin:*")).get("/api/v1/users").expect(200);
        as(world.narrow(world.admin(), "admin:*")).get(ME).expect(403);
    }

    @Test
    void aPreflightNeedsNobody() {
        var answer = anonymous().with("Origin", "app://desktop").send("OPTIONS", "/api/v1/time-entries/1", null);

        assertThat(answer.expect(204).body()).isEmpty();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("app://desktop");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST, PUT, PATCH, DELETE, OPTIONS");
        assertThat(answer.header("Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "X-API-Key", "Idempotency-Key", "If-Match");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.header("Vary")).isEqualTo("Origin");
    }

    @Test
    void anotherOriginMayReadEveryAnswer() {
        var program = anonymous().with("Origin", "app://desktop");

        for (var answer :
                List.of(program.get(ME), program.get("/api/v1/info"), program.post("/api/v1/auth/login", "{}"))) {
            assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("app://desktop");
            assertThat(answer.header("Access-Control-Expose-Headers"))
                    .contains("Retry-After", "ETag", "X-RateLimit-Limit");
        }
    }

    @Test
    void theHundredAndFirstCallInAMinuteMustWait() {
        var answers = callsInOneMinute(101);

        assertThat(answers.subList(0, 100)).allMatch(answer -> answer.status() == 200);
        assertThat(answers.getFirst().header("X-RateLimit-Limit")).isEqualTo("100");
        assertThat(answers.getFirst().header("X-RateLimit-Remaining")).isEqualTo("99");
        assertThat(answers.get(99).header("X-RateLimit-Remaining")).isEqualTo("0");
        var refused = answers.getLast().expect(429);
        assertThat(refused.text("/error")).isEqualTo("Rate limit exceeded");
        assertThat(refused.text("/error_code")).isEqualTo("rate_limited");
        assertThat(refused.number("/limit_per_minute")).isEqualTo(100);
        assertThat(refused.number("/limit_per_hour")).isEqualTo(1000);
        assertThat(refused.number("/remaining_per_minute")).isZero();
        assertThat(refused.number("/remaining_per_hour")).isEqualTo(899);
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 60L);
        assertThat(refused.header("Access-Control-Allow-Origin")).isNotNull();
        var reset = Long.parseLong(refused.header("X-RateLimit-Reset"));
        assertThat(reset % 60).isZero();
        assertThat(reset - Instant.now().getEpochSecond()).isBetween(-5L, 60L);
    }

    /** With a new token; again from the beginning when the minute ended in between. */
    private List<Answer> callsInOneMinute(int calls) {
        while (true) {
            var program = as(world.person("ada"));
            var minute = Instant.now().getEpochSecond() / 60;
            var answers = new ArrayList<Answer>();
            for (var call = 0; call < calls; call++) {
                answers.add(program.get(ME));
            }
            if (Instant.now().getEpochSecond() / 60 == minute) {
                return answers;
            }
        }
    }

    @Test
    void graphQlCountsAgainstTheSameLimitAndStrangersAgainstNone() {
        var ada = world.person("ada");

        var asked = as(ada).graphQl("{ me { id } }").expect(200);

        assertThat(asked.header("X-RateLimit-Remaining")).isEqualTo("99");
        assertThat(as(ada).get(ME).header("X-RateLimit-Remaining")).isEqualTo("98");
        assertThat(anonymous().get(ME).header("X-RateLimit-Limit")).isNull();
        assertThat(as(world.narrow(ada, "read:tasks")).get(ME).expect(403).header("X-RateLimit-Limit"))
                .isNull();
    }

    @Test
    void aTokenNeedsNoCsrfToken() {
        as(world.person("ada"))
                .graphQl(
                        "mutation($input: ChangeMeInput!) { changeMe(input: $input) { userErrors { code } } }",
                        Map.of("input", Map.of("theme", "dark")))
                .expect(200);
    }
}
