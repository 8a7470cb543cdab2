package io.timetracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.wire.WireRecord;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.EngineShare;
import io.timetracker.testing.Person;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a stranger sends to whatever call there is, the answer is the contract's: done, or a 4xx with its body; never
 * a 5xx. The calls are those that the running application has, the fields those of their bodies.
 */
@Tag("engine")
@TestPropertySource(
        properties = "timetracker.test.context=hostile") // what strangers leave behind is nobody else's to meet
class HostileInputTests extends ApplicationTest {

    private static final int CALLS_PER_TOKEN = 90;
    private static final int FEWER = 4;
    private static final List<String> IDS = List.of(
            "0",
            "-1",
            "987654321",
            "99999999999999999999",
            "abc",
            "1.5",
            "1e3",
            "%27%20or%201=1",
            "%F0%9F%92%A5",
            "null");
    private static final List<Object> VALUES = Arrays.asList(
            "",
            " ",
            "x",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "\uD83D\uDCA5\uD83D\uDC69\u200D\uD83D\uDCBB",
            "\u0000",
            "x".repeat(20_000),
            "99999-01-01T00:00:00",
            "2025-13-45",
            -1,
            0,
            1.5,
            Long.MAX_VALUE,
            "99999999999999999999",
            "1e999999999",
            1e300,
            true,
            null,
            List.of(),
            List.of(1, "x"),
            Map.of("a", Map.of()));
    private static final List<String> BODIES = List.of(
            "{",
            "[]",
            "[1]",
            "\"text\"",
            "17",
            "null",
            "true",
            "{\"a\":}",
            "\uFEFF{}",
            "<xml/>",
            "a=b&c=d",
            "{} {}",
            "[".repeat(2000));

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    private Person mallory;
    private Api api;
    private int calls;

    @BeforeEach
    void malloryHasEveryScope() {
        mallory = world.admin();
        api = as(world.narrow(mallory, "admin:all"));
        calls = 0;
    }

    /** One of the calls sets the rules of the installation, and the context is everybody's. */
    @AfterEach
    void rulesAreAsTheyWere() {
        world.resetRules();
    }

    record Call(String method, String path, List<String> fields) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCallOfTheTokenApi() {
        return calls().map(call -> DynamicTest.dynamicTest(call.toString(), () -> attack(call)));
    }

    private Stream<Call> calls() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(mapping -> calls(mapping.getKey(), mapping.getValue()))
                .filter(call -> call.path().startsWith("/api/v1/"))
                .sorted(java.util.Comparator.comparing(Call::toString));
    }

    private static Stream<Call> calls(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> new Call(method.name(), path, fields(handler))));
    }

    private static List<String> fields(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> parameter.getParameterType())
                .filter(type -> type.isAnnotationPresent(WireRecord.class))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private void attack(Call call) {
        var harmless = call.path().replaceAll("\\{[^}]*}", "987654321");
        if (call.path().contains("{")) {
            IDS.forEach(id -> send(
                    call, call.path().replaceAll("\\{[^}]*}", id), call.method().equals("GET") ? null : "{}"));
        }
        if (call.method().equals("GET")) {
            send(
                    call,
                    harmless
                            + "?page=-1&per_page=99999999999&cursor=%00&project_id='&start_date=x&end_date=99999-01-01",
                    null);
            send(
                    call,
                    harmless
                            + "?page=2147483647&per_page=100&status=%3Cscript%3E&user_id=99999999999999999999&search=%25_!",
                    null);
            return;
        }
        BODIES.forEach(body -> send(call, harmless, body));
        for (var field : call.fields()) {
            for (var value : values(field)) {
                var body = new LinkedHashMap<String, Object>();
                body.put(field, value);
                send(call, harmless, JsonMapper.shared().writeValueAsString(body));
            }
        }
        var all = new LinkedHashMap<String, Object>();
        call.fields().forEach(field -> all.put(field, "<b>\uD83D\uDCA5' \"--</b>"));
        send(call, harmless, JsonMapper.shared().writeValueAsString(all));
    }

    /** Every fourth, another for each field, and other ones on the servers than on H2. */
    private static List<Object> values(String field) {
        var first = Math.floorMod(field.hashCode() + (EngineShare.isOnServers() ? 1 : 0), FEWER);
        return IntStream.range(0, VALUES.size())
                .filter(place -> place % FEWER == first)
                .mapToObj(VALUES::get)
                .toList();
    }

    private void send(Call call, String path, String body) {
        if (++calls % CALLS_PER_TOKEN == 0) {
            api = as(world.narrow(mallory, "admin:all"));
        }
        check(api.unchecked().send(call.method(), path, body), call + " " + path + " " + shortened(body));
    }

    private static String shortened(String body) {
        return body == null || body.length() < 200 ? body : body.substring(0, 200) + "...";
    }

    private static void check(Answer answer, String what) {
        assertThat(answer.status()).as(what + "\n" + answer.body()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.text("/error")).as(what).isNotBlank();
            assertThat(answer.at("/error_code").isString()).as(what).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> bodiesOfAnySize() {
        return Stream.of(
                DynamicTest.dynamicTest("ten megabytes are read and refused", () -> {
                    var notes = "{\"notes\": \"" + "x".repeat(10_000_000) + "\"}";
                    check(api.post("/api/v1/time-entries", notes).expect(400), "10 MB of notes");
                }),
                DynamicTest.dynamicTest("seventeen are not read", () -> {
                    var notes = "{\"notes\": \"" + "x".repeat(17 * 1024 * 1024) + "\"}";
                    assertThat(api.post("/api/v1/time-entries", notes)
                                    .expect(413)
                                    .text("/error_code"))
                            .isEqualTo("payload_too_large");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoGraphQl() {
        return Stream.of(
                        "",
                        "{}",
                        "[]",
                        "[{\"query\": \"{ me { id } }\"}]",
                        "\"a\"",
                        "3",
                        "null",
                        "{\"a\":",
                        "{\"query\": null}",
                        "{\"query\": 3}",
                        "{\"variables\": \"x\"}",
                        "{\"query\": \"{ me { id } }\", \"variables\": 3}",
                        "\u0000")
                .map(body -> DynamicTest.dynamicTest(body.isEmpty() ? "nothing" : body, () -> {
                    var answer = api.post("/graphql", body);
                    assertThat(answer.status()).isLessThan(500);
                    assertThat(answer.body()).contains("error");
                }));
    }

    @Test
    void textThatIsNoTextIsRefused() {
        for (var path : List.of("projects", "tasks", "clients", "users", "time-entries")) {
            check(api.get("/api/v1/" + path + "?cursor=%F0").expect(400), path);
            check(api.get("/api/v1/" + path + "?search=%C3").expect(400), path);
        }
        var half = "{\"username\": \"ada\", \"password\": \"a\\ud800b\"}";
        check(api.post("/api/v1/auth/login", half).expect(401), half);
    }

    @TestFactory
    Stream<DynamicTest> graphQl() {
        var queries = new ArrayList<>(List.of(
                "{",
                "{ nothing }",
                "query($x: Int!) { me { id } }",
                "{ timeEntry(id: \"abc\") { id } }",
                "mutation { logTime(input: {startTime: \"+99999-01-05T09:00:00Z\", projectId: \"1\"}) { userErrors { code } } }",
                "mutation { logTime(input: {startTime: \"-0005-01-05T09:00:00Z\", projectId: \"1\"}) { userErrors { code } } }",
                "{ timeEntry(id: \"-1\") { id } }",
                "{ timeEntry(id: \"99999999999999999999\") { id } }",
                "{ timeEntries(first: -1) { nodes { id } } }",
                "{ timeEntries(first: 100000) { nodes { id } } }",
                "{ timeEntries(after: \"nonsense\") { nodes { id } } }",
                "{ timeEntries(filter: {from: \"99999-01-01T00:00:00Z\"}) { nodes { id } } }",
                "{ calendar(range: {startDate: \"2025-02-30\", endDate: \"2025-03-01\"}) { timeZone } }",
                "{ calendar(range: {startDate: \"+999999999-12-31\", endDate: \"+999999999-12-31\"}) { timeZone } }",
                "{ calendar(range: {startDate: \"-999999999-01-01\", endDate: \"2025-03-01\"}) { timeZone } }",
                "{ inbox(first: -1) { nodes { id } } }",
                "{ inbox(after: \"nonsense\") { nodes { id } } }",
                "mutation { markNoticesRead(input: {ids: [\"abc\"]}) { unreadNotices userErrors { code } } }",
                "mutation { markNoticesRead(input: {ids: [\"99999999999999999999\"]}) { unreadNotices userErrors { code } } }",
                "mutation { logTime(input: {startTime: \"x\", projectId: \"1\"}) { timeEntry { id } userErrors { code } } }",
                "mutation { startTimer(input: {projectId: \"' or 1=1\"}) { timer { id } userErrors { code } } }"));
        return queries.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> {
                    var answer = api.graphQl(query);
                    assertThat(answer.status()).isLessThan(500);
                    assertThat(answer.body()).doesNotContain("internal_error", "INTERNAL_ERROR", "java.", "SQL");
                }));
    }
}
