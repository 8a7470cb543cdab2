package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TimerRestTests extends ApplicationTest {

    private Person ada;
    private Api api;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        website = world.project(ada, "Website");
    }

    private Answer start() {
        return api.post("/api/v1/timer/start", Map.of("project_id", website));
    }

    @Test
    void aWorkingLifeOfATimer() {
        var fromADesktop = new HashMap<String, Object>(Map.of("project_id", "" + website, "notes", ""));
        fromADesktop.put("task_id", null);

        var started = api.post("/api/v1/timer/start", fromADesktop).expect(201);
        assertThat(started.at("/timer/notes").isNull()).isTrue();
        assertThat(started.text("/timer/source")).isEqualTo("auto");
        assertThat(api.get("/api/v1/timer/status").at("/active").isBoolean()).isTrue();
        assertThat(api.get("/api/v1/timer/status").text("/timer/project")).startsWith("Website");
        assertThat(api.post("/api/v1/timer/pause", null).expect(200).text("/time_entry/paused_at"))
                .isNotNull();
        assertThat(api.post("/api/v1/timer/pause", null).expect(400).text("/error_code"))
                .isEqualTo("invalid_state");
        assertThat(api.post("/api/v1/timer/resume", null).expect(200).text("/time_entry/paused_at"))
                .isNull();
        assertThat(api.post("/api/v1/timer/resume", null).expect(400).text("/error_code"))
                .isEqualTo("invalid_state");
        assertThat(api.post("/api/v1/timer/stop", null)
                        .expect(200)
                        .at("/time_entry/is_active")
                        .asBoolean())
                .isFalse();
        assertThat(api.post("/api/v1/timer/stop", null).expect(400).text("/error_code"))
                .isEqualTo("no_active_timer");
        assertThat(api.get("/api/v1/timer/status").body()).contains("\"active\":false", "\"timer\":null");
    }

    @Test
    void aSecondStartIsRefusedUnlessTheInstallationAllowsSeveral() {
        start().expect(201);

        assertThat(start().expect(409).text("/error_code")).isEqualTo("timer_already_running");

        world.oneTimer(false);
        try {
            start().expect(201);
        } finally {
            world.oneTimer(true);
        }
    }

    @Test
    void switchingStopsAndStartsInTheSameMoment() {
        var first = start().number("/timer/id");
        var other = world.project(ada, "Other");

        var switched =
                api.post("/api/v1/timer/switch", Map.of("project_id", other)).expect(201);

        assertThat(switched.number("/stopped/id")).isEqualTo(first);
        assertThat(switched.number("/timer/project_id")).isEqualTo(other);
        assertThat(api.get("/api/v1/timer/status").number("/timer/id")).isEqualTo(switched.number("/timer/id"));
    }

    @Test
    void aRefusedSwitchLeavesTheOldTimerRunning() {
        var first = start().number("/timer/id");

        api.post("/api/v1/timer/switch", Map.of("project_id", world.archivedProject(ada, "Old")))
                .expect(400);

        assertThat(api.get("/api/v1/timer/status").number("/timer/id")).isEqualTo(first);
    }

    @Test
    void eachRefusalOfAStartHasItsReason() {
        assertThat(api.post("/api/v1/timer/start", Map.of())
                        .expect(400)
                        .at("/errors/project_id/0")
                        .isString())
                .isTrue();
        api.post("/api/v1/timer/start", Map.of("project_id", 987654321)).expect(403);
        api.post("/api/v1/timer/start", Map.of("project_id", world.project(world.person("mallory"), "Secret")))
                .expect(403);
        assertThat(reason(as(world.admin()), 987654321)).isEqualTo("invalid_project");
        assertThat(reason(api, world.archivedProject(ada, "Old"))).isEqualTo("project_archived");
        assertThat(reason(api, world.inactiveProject(ada, "Asleep"))).isEqualTo("project_inactive");
    }

    private static String reason(Api api, long project) {
        return api.post("/api/v1/timer/start", Map.of("project_id", project))
                .expect(400)
                .text("/details/reason");
    }

    @Test
    void ofTwentyStartsAtOnceOneWins() throws Exception {
        var answers = atOnce(20, this::start);

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(19);
    }

    @Test
    void aThousandCreatesWithTwoHundredKeysAreTwoHundredEntries() throws Exception {
        var tokens = new ArrayList<Api>();
        for (var i = 0; i < 20; i++) {
            tokens.add(as(world.narrow(ada, "write:time_entries")));
        }
        var calls = new ArrayList<Callable<Answer>>();
        for (var call = 0; call < 1000; call++) {
            var key = call % 200;
            var day = "2024-%02d-%02d".formatted(1 + key / 25, 1 + key % 25);
            var body = Map.of("project_id", website, "start_time", day + "T09:00:00", "end_time", day + "T10:00:00");
            calls.add(() ->
                    tokens.get(key % 20).with("Idempotency-Key", "key" + key).post("/api/v1/time-entries", body));
        }

        var answers = atOnce(calls);

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream()
                        .map(answer -> answer.number("/time_entry/id"))
                        .distinct())
                .hasSize(200);
        assertThat(api.get("/api/v1/time-entries").number("/pagination/total")).isEqualTo(200);
    }

    private static ArrayList<Answer> atOnce(int times, Callable<Answer> call) throws Exception {
        return atOnce(java.util.Collections.nCopies(times, call));
    }

    private static ArrayList<Answer> atOnce(java.util.List<Callable<Answer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (Future<Answer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
