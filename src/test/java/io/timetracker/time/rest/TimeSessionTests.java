package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T-13 to T-24. */
@Tag("engine")
class TimeSessionTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";

    @Autowired
    Zones zones;

    private Person ada;
    private Api session;
    private long website;
    private long header;

    @BeforeEach
    void adaIsSignedIn() {
        ada = world.person("ada");
        website = world.project(ada, "Website");
        header = world.task(ada, website, "Header");
        session = browser(ada).script();
    }

    private static void mustNameItsSuccessor(Answer answer, String path) {
        assertThat(answer.header("X-API-Deprecated")).isEqualTo("true");
        assertThat(answer.header("Link")).isEqualTo("<" + path + ">; rel=\"successor-version\"");
    }

    private static void mustBeRefused(Answer answer, int status, String code, String reason) {
        answer.expect(status);
        assertThat(answer.text("/error")).isNotBlank();
        assertThat(answer.text("/error_code")).isEqualTo(code);
        assertThat(answer.text("/details/reason")).isEqualTo(reason);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(zones.app()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Something that runs since then. */
    private long runningSince(LocalDateTime start) {
        var body = Map.of("project_id", website, "task_id", header, "start_time", start.toString());
        return as(ada).post(ENTRIES, body).expect(201).number("/time_entry/id");
    }

    private long logged(Object... more) {
        return session.post("/api/entries", hour(more)).expect(201).number("/entry/id");
    }

    private Map<String, Object> hour(Object... more) {
        var body = new HashMap<String, Object>(
                Map.of("project_id", website, "start_time", "2025-01-27T09:00:00", "end_time", "2025-01-27T10:00:00"));
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        return body;
    }

    @Test
    void aSessionIsNeededAndForWritesItsToken() {
        mustBeRefused(anonymous().get("/api/timer/status"), 401, "unauthorized", null);
        assertThat(anonymous().get("/api/entries").expect(401).header("X-API-Deprecated"))
                .isNull();
        var bare = browser(ada).bare();
        for (var path : List.of(
                "/api/timer/start",
                "/api/timer/stop",
                "/api/timer/stop_at",
                "/api/timer/resume",
                "/api/entries",
                "/api/entries/bulk")) {
            mustBeRefused(bare.post(path, Map.of()), 400, "csrf_failed", null);
        }
        mustBeRefused(bare.send("DELETE", "/api/entry/1", null), 400, "csrf_failed", null);
        mustBeRefused(bare.patch("/api/entry/1", Map.of()), 400, "csrf_failed", null);
    }

    @Test
    void t13WhatRuns() {
        var idle = session.get("/api/timer/status").expect(200);
        assertThat(idle.json().propertyNames()).containsExactlyInAnyOrder("active", "timer");
        assertThat(idle.at("/active").isBoolean()).isTrue();
        assertThat(idle.at("/timer").isNull()).isTrue();
        mustNameItsSuccessor(idle, "/api/v1/timer/status");

        var start = now().minusHours(1);
        var id = runningSince(start);

        var timer = session.get("/api/timer/status").expect(200);
        assertThat(timer.at("/active").asBoolean()).isTrue();
        assertThat(timer.at("/timer").propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "project_name",
                        "project_id",
                        "task_id",
                        "start_time",
                        "current_duration",
                        "duration_formatted");
        assertThat(timer.number("/timer/id")).isEqualTo(id);
        assertThat(timer.text("/timer/project_name")).isEqualTo("Website");
        assertThat(timer.number("/timer/task_id")).isEqualTo(header);
        assertThat(timer.text("/timer/start_time")).isEqualTo(start + (start.getSecond() == 0 ? ":00" : ""));
        assertThat(timer.number("/timer/current_duration")).isBetween(3600L, 3660L);
        assertThat(timer.text("/timer/duration_formatted")).startsWith("01:0");
    }

    @Test
    void t14BeginToWorkNow() {
        var started = session.post(
                "/api/timer/start", Map.of("project_id", String.valueOf(website), "task_id", header, "notes", "x"));

        started.expect(200);
        assertThat(started.json().propertyNames())
                .containsExactlyInAnyOrder("success", "timer_id", "project_name", "task_id");
        assertThat(started.at("/success").asBoolean()).isTrue();
        assertThat(started.text("/project_name")).isEqualTo("Website");
        assertThat(started.number("/task_id")).isEqualTo(header);
        mustNameItsSuccessor(started, "/api/v1/timer/start");
        assertThat(session.get("/api/timer/status").number("/timer/id")).isEqualTo(started.number("/timer_id"));
        mustBeRefused(
                session.post("/api/timer/start", Map.of("project_id", website)), 400, "timer_already_running", null);
    }

    @Test
    void t14WhatIsRefused() {
        mustBeRefused(session.post("/api/timer/start", Map.of()), 400, "validation_error", null);
        mustBeRefused(
                browser(world.person("mallory")).script().post("/api/timer/start", Map.of("project_id", website)),
                403,
                "forbidden",
                null);
        var asleep = world.inactiveProject(ada, "Asleep");
        mustBeRefused(session.post("/api/timer/start", Map.of("project_id", asleep)), 400, "error", "project_inactive");
        mustBeRefused(
                session.post("/api/timer/start", Map.of("project_id", website, "task_id", 987654321)),
                400,
                "error",
                "invalid_task");
        assertThat(session.get("/api/timer/status").at("/active").asBoolean()).isFalse();
    }

    @Test
    void t15Stop() {
        mustBeRefused(session.post("/api/timer/stop", Map.of()), 400, "no_active_timer", null);
        runningSince(now().minusMinutes(90));

        var stopped = session.post("/api/timer/stop", Map.of()).expect(200);

        assertThat(stopped.json().propertyNames()).containsExactlyInAnyOrder("success", "duration", "duration_hours");
        assertThat(stopped.text("/duration")).startsWith("01:30:");
        assertThat(stopped.at("/duration_hours").asDouble()).isBetween(1.5, 1.52);
        mustNameItsSuccessor(stopped, "/api/v1/timer/stop");
    }

    @Test
    void t16StopAsOfAMomentThatHasPassed() {
        mustBeRefused(
                session.post("/api/timer/stop_at", Map.of("stop_time", now().toString())),
                400,
                "no_active_timer",
                null);
        var start = now().minusHours(5);
        var id = runningSince(start);
        mustBeRefused(session.post("/api/timer/stop_at", Map.of()), 400, "validation_error", null);
        mustBeRefused(session.post("/api/timer/stop_at", Map.of("stop_time", "noon")), 400, "validation_error", null);
        mustBeRefused(
                session.post("/api/timer/stop_at", Map.of("stop_time", start.toString())),
                400,
                "error",
                "invalid_time_range");
        assertThat(session.get("/api/timer/status").at("/active").asBoolean()).isTrue();

        var stopped = session.post(
                "/api/timer/stop_at", Map.of("stop_time", start.plusHours(2).toString()));

        assertThat(stopped.expect(200).json().propertyNames()).containsExactlyInAnyOrder("success", "duration");
        assertThat(stopped.text("/duration")).isEqualTo("02:00:00");
        mustNameItsSuccessor(stopped, "/api/v1/timer/stop");
        assertThat(session.get("/api/entry/" + id).text("/end_time"))
                .startsWith(start.plusHours(2).toString());
    }

    @Test
    void t16AMomentToComeIsNow() {
        runningSince(now().minusHours(1));

        var stopped = session.post(
                "/api/timer/stop_at", Map.of("stop_time", now().plusDays(2).toString()));

        assertThat(stopped.expect(200).text("/duration")).startsWith("01:0");
    }

    @Test
    void t17BeginAgainOnWhatWasWorkedOnLast() {
        mustBeRefused(session.post("/api/timer/resume", Map.of()), 404, "not_found", null);
        var last = logged("task_id", header);

        var again = session.post("/api/timer/resume", Map.of());

        assertThat(again.expect(200).json().propertyNames()).containsExactlyInAnyOrder("success", "timer_id");
        assertThat(again.number("/timer_id")).isNotEqualTo(last);
        mustNameItsSuccessor(again, "/api/v1/timer/start");
        var timer = session.get("/api/timer/status");
        assertThat(timer.number("/timer/project_id")).isEqualTo(website);
        assertThat(timer.number("/timer/task_id")).isEqualTo(header);
        mustBeRefused(session.post("/api/timer/resume", Map.of()), 400, "timer_already_running", null);
    }

    @Test
    void t17OrOnWhatIsGiven() {
        logged("task_id", header);
        var blog = world.project(ada, "Blog");
        var asleep = world.inactiveProject(ada, "Asleep");
        mustBeRefused(
                session.post("/api/timer/resume", Map.of("project_id", asleep)), 400, "error", "project_inactive");
        mustBeRefused(
                session.post("/api/timer/resume", Map.of("project_id", blog, "task_id", header)),
                400,
                "error",
                "invalid_task");

        session.post("/api/timer/resume", Map.of("project_id", blog)).expect(200);

        var timer = session.get("/api/timer/status");
        assertThat(timer.number("/timer/project_id")).isEqualTo(blog);
        assertThat(timer.at("/timer/task_id").isNull()).isTrue();
    }

    @Test
    void t18FinishedEntriesByPages() {
        for (var hour = 0; hour < 3; hour++) {
            logged(
                    "start_time",
                    "2025-01-27T1%d:00:00".formatted(hour),
                    "end_time",
                    "2025-01-27T1%d:30:00".formatted(hour));
        }
        runningSince(now().minusHours(1));

        var first = session.get("/api/entries?per_page=2").expect(200);

        assertThat(first.json().propertyNames())
                .containsExactlyInAnyOrder("entries", "total", "pages", "current_page", "has_next", "has_prev");
        assertThat(starts(first)).containsExactly("2025-01-27T12:00:00", "2025-01-27T11:00:00");
        assertThat(first.at("/entries/0").propertyNames())
                .contains("id", "duration_seconds", "project_name", "tag_list");
        assertThat(List.of(first.number("/total"), first.number("/pages"), first.number("/current_page")))
                .containsExactly(3L, 2L, 1L);
        assertThat(first.at("/has_next").asBoolean()).isTrue();
        assertThat(first.at("/has_prev").asBoolean()).isFalse();
        mustNameItsSuccessor(first, "/api/v1/time-entries");
        var last = session.get("/api/entries?per_page=2&page=2").expect(200);
        assertThat(starts(last)).containsExactly("2025-01-27T10:00:00");
        assertThat(last.at("/has_next").asBoolean()).isFalse();
        assertThat(last.at("/has_prev").asBoolean()).isTrue();
        var beyond = session.get("/api/entries?per_page=2&page=9").expect(200);
        assertThat(beyond.at("/entries").size()).isZero();
        assertThat(beyond.number("/current_page")).isEqualTo(9);
        assertThat(starts(session.get("/api/entries?saved_filter_id=3&nonsense=1")))
                .hasSize(3);
    }

    private static List<String> starts(Answer answer) {
        return StreamSupport.stream(answer.expect(200).at("/entries").spliterator(), false)
                .map(entry -> entry.get("start_time").asString())
                .toList();
    }

    @Test
    void t18TwentyUnlessToldAndOneHundredAtMost() {
        for (var minute = 10; minute < 31; minute++) {
            as(ada).post(
                            ENTRIES,
                            hour(
                                    "start_time",
                                    "2025-01-27T09:" + minute + ":00",
                                    "end_time",
                                    "2025-01-27T09:" + minute + ":30"))
                    .expect(201);
        }

        assertThat(starts(session.get("/api/entries"))).hasSize(20);
        assertThat(starts(session.get("/api/entries?per_page=1000"))).hasSize(21);
    }

    @Test
    void t18OfAProjectOrATag() {
        var tag = World.unique("css");
        logged("tags", "x," + tag);
        var blog = world.project(ada, "Blog");
        logged("project_id", blog, "start_time", "2025-01-28T09:00:00", "end_time", "2025-01-28T10:00:00");

        assertThat(starts(session.get("/api/entries?project_id=" + blog))).containsExactly("2025-01-28T09:00:00");
        assertThat(starts(session.get("/api/entries?tag=" + tag.toUpperCase()))).containsExactly("2025-01-27T09:00:00");
        assertThat(session.get("/api/entries?tag=" + tag).number("/total")).isEqualTo(1);
    }

    @Test
    void t18OthersAreForWhoeverSeesAll() {
        logged();
        var others = "/api/entries?user_id=" + ada.id().value();

        mustBeRefused(browser(world.person("mallory")).script().get(others), 403, "forbidden", null);
        assertThat(starts(browser(world.person("mallory")).script().get("/api/entries")))
                .isEmpty();
        assertThat(starts(browser(world.admin()).script().get(others))).hasSize(1);
        assertThat(starts(browser(world.person("grace", Role.MANAGER)).script().get(others)))
                .hasSize(1);
        as(world.person("grace", Role.MANAGER))
                .get("/api/v1/time-entries?user_id=" + ada.id().value())
                .expect(403);
    }

    @Test
    void t19LogTimeThatHasAnEnd() {
        var created = session.post("/api/entries", hour("notes", "layout"));

        assertThat(created.expect(201).json().propertyNames()).containsExactlyInAnyOrder("success", "entry");
        assertThat(created.at("/success").asBoolean()).isTrue();
        assertThat(created.number("/entry/duration_seconds")).isEqualTo(3600);
        mustNameItsSuccessor(created, "/api/v1/time-entries");
        mustBeRefused(session.post("/api/entries", hour()), 400, "error", "overlapping_entry");
        mustBeRefused(session.post("/api/entries", hour("end_time", null)), 400, "validation_error", null);
        mustBeRefused(session.post("/api/entries", hour("start_time", null)), 400, "validation_error", null);
        mustBeRefused(
                session.post("/api/entries", hour("project_id", null)), 400, "error", "missing_project_or_client");
        mustBeRefused(
                session.post("/api/entries", hour("end_time", "2025-01-27T08:00:00")),
                400,
                "error",
                "invalid_time_range");
        mustBeRefused(browser(world.person("mallory")).script().post("/api/entries", hour()), 403, "forbidden", null);
        assertThat(session.get("/api/entries").number("/total")).isEqualTo(1);
    }

    @Test
    void t19SomebodyElsesOnlyForAdministrators() {
        var admin = browser(world.admin()).script();
        var mallory = world.person("mallory");

        assertThat(session.post("/api/entries", hour("user_id", mallory.id().value()))
                        .expect(201)
                        .number("/entry/user_id"))
                .isEqualTo(ada.id().value());
        assertThat(admin.post("/api/entries", hour("user_id", mallory.id().value()))
                        .expect(201)
                        .number("/entry/user_id"))
                .isEqualTo(mallory.id().value());
    }

    @Test
    void t21OneEntryBare() {
        var id = logged();

        var entry = session.get("/api/entry/" + id).expect(200);

        assertThat(entry.number("/id")).isEqualTo(id);
        assertThat(entry.text("/project_name")).isEqualTo("Website");
        mustNameItsSuccessor(entry, "/api/v1/time-entries");
        mustBeRefused(session.get("/api/entry/987654321"), 404, "not_found", null);
        mustBeRefused(browser(world.person("mallory")).script().get("/api/entry/" + id), 403, "forbidden", null);
    }

    private Answer bulk(Object ids, String action, Object value) {
        return session.post("/api/entries/bulk", Map.of("entry_ids", ids, "action", action, "value", value));
    }

    @Test
    void t20DoOneThingToManyEntries() {
        var first = logged();
        var second = logged("start_time", "2025-01-28T09:00:00", "end_time", "2025-01-28T10:00:00");
        var running = runningSince(now().minusHours(1));

        var changed = bulk(List.of(first, String.valueOf(second), running, 987654321), "set_billable", false);

        assertThat(changed.expect(200).at("/success").asBoolean()).isTrue();
        assertThat(changed.number("/affected")).isEqualTo(2);
        mustNameItsSuccessor(changed, "/api/v1/time-entries/bulk");
        assertThat(session.get("/api/entry/" + second).at("/billable").asBoolean())
                .isFalse();
        assertThat(session.get("/api/entry/" + running).at("/billable").asBoolean())
                .isTrue();
        assertThat(bulk(List.of(first), "add_tag", "css").expect(200).number("/affected"))
                .isEqualTo(1);
        assertThat(session.get("/api/entry/" + first).text("/tags")).isEqualTo("css");
        var deleted = session.post("/api/entries/bulk", Map.of("entry_ids", List.of(first), "action", "delete"));
        assertThat(deleted.expect(200).number("/affected")).isEqualTo(1);
        session.get("/api/entry/" + first).expect(404);
    }

    @Test
    void t20RefusesAllOrNothing() {
        var own = logged();
        var grace = world.person("grace");
        var shop = world.project(grace, "Shop");
        var theirs =
                as(grace).post(ENTRIES, hour("project_id", shop)).expect(201).number("/time_entry/id");

        mustBeRefused(bulk(List.of(own, theirs), "set_billable", false), 403, "forbidden", null);
        mustBeRefused(bulk(List.of(987654321), "set_billable", false), 404, "not_found", null);
        mustBeRefused(bulk(List.of(), "set_billable", false), 400, "validation_error", null);
        mustBeRefused(bulk(List.of("x"), "set_billable", false), 400, "validation_error", null);
        mustBeRefused(bulk(List.of(own), "paint", "red"), 400, "validation_error", null);
        mustBeRefused(bulk(List.of(own), "set_billable", "maybe"), 400, "validation_error", null);
        mustBeRefused(bulk(List.of(own), "set_billable", true), 400, "error", "nothing_changed");
        assertThat(session.get("/api/entry/" + own).at("/billable").asBoolean()).isTrue();
    }

    @Test
    void t22ChangeAnEntry() {
        var id = logged("notes", "layout");

        var changed = session.patch(
                "/api/entry/" + id,
                Map.of("end_time", "2025-01-27T11:00:00", "notes", "more", "reason", "forgot", "nonsense", 1));

        assertThat(changed.expect(200).json().propertyNames()).containsExactlyInAnyOrder("success", "entry");
        assertThat(changed.number("/entry/duration_seconds")).isEqualTo(7200);
        assertThat(changed.text("/entry/notes")).isEqualTo("more");
        mustNameItsSuccessor(changed, "/api/v1/time-entries");
        mustBeRefused(
                session.put("/api/entry/" + id, Map.of("end_time", "2025-01-27T08:00:00")),
                400,
                "error",
                "invalid_time_range");
        mustBeRefused(session.put("/api/entry/" + id, Map.of("end_time", "soon")), 400, "validation_error", null);
        mustBeRefused(session.patch("/api/entry/987654321", Map.of("notes", "x")), 404, "not_found", null);
        mustBeRefused(
                browser(world.person("mallory")).script().patch("/api/entry/" + id, Map.of("notes", "x")),
                403,
                "forbidden",
                null);
        assertThat(session.get("/api/entry/" + id).text("/notes")).isEqualTo("more");
    }

    @Test
    void t22WhoeverOnlyLooksOnChangesNoTimes() {
        var vera = world.person("vera", Role.VIEWER);
        var body = hour("user_id", vera.id().value(), "notes", "layout");
        var id = as(world.admin()).post(ENTRIES, body).expect(201).number("/time_entry/id");
        var all = hour(
                "start_time",
                "2025-01-27T08:00:00",
                "break_seconds",
                600,
                "task_id",
                header,
                "notes",
                "more",
                "tags",
                "x");

        var changed = browser(vera).script().put("/api/entry/" + id, all).expect(200);

        assertThat(changed.text("/entry/notes")).isEqualTo("more");
        assertThat(changed.text("/entry/tags")).isEqualTo("x");
        assertThat(changed.text("/entry/start_time")).isEqualTo("2025-01-27T09:00:00");
        assertThat(changed.number("/entry/break_seconds")).isZero();
        assertThat(changed.at("/entry/task_id").isNull()).isTrue();
    }

    @Test
    void t23DeleteAnEntry() {
        var id = logged();
        mustBeRefused(
                browser(world.person("mallory")).script().send("DELETE", "/api/entry/" + id, null),
                400,
                "forbidden",
                null);

        var deleted = session.send("DELETE", "/api/entry/" + id, Map.of("reason", "Entered twice"));

        assertThat(deleted.expect(200).body()).isEqualTo("{\"success\":true}");
        assertThat(deleted.header("X-API-Deprecated")).isNull();
        mustBeRefused(session.send("DELETE", "/api/entry/" + id, null), 400, "not_found", null);
        var timer = runningSince(now().minusHours(1));
        mustBeRefused(session.send("DELETE", "/api/entry/" + timer, null), 400, "error", "timer_active");
    }

    @Test
    void t24TheTagsOfOnesLatestEntries() {
        logged("tags", "layout, css,CSS");
        logged("tags", "api", "start_time", "2025-01-28T09:00:00", "end_time", "2025-01-28T10:00:00");

        var tags = session.get("/api/tags").expect(200);

        assertThat(tags.json().propertyNames()).containsExactly("tags");
        assertThat(names(tags)).containsExactly("api", "css", "layout");
        assertThat(tags.header("X-API-Deprecated")).isNull();
        assertThat(names(session.get("/api/tags?limit=2"))).containsExactly("api", "css");
        assertThat(names(session.get("/api/tags?limit=1000"))).hasSize(3);
        assertThat(names(session.get("/api/tags?limit=x"))).hasSize(3);
        assertThat(names(browser(world.person("mallory")).script().get("/api/tags")))
                .isEmpty();
    }

    private static List<String> names(Answer tags) {
        return StreamSupport.stream(tags.expect(200).at("/tags").spliterator(), false)
                .map(tag -> tag.asString().toLowerCase())
                .toList();
    }
}
