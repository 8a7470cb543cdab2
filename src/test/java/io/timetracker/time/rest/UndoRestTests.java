package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Tag("engine")
class UndoRestTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private Api api;
    private long website;
    private long header;
    private long id;

    @BeforeEach
    void adaHasAnEntry() {
        ada = world.person("ada");
        api = as(ada);
        website = world.project(ada, "Website");
        header = world.task(ada, website, "Header");
        id = api.post(ENTRIES, entry("2025-01-27T09:00:00", "2025-01-27T10:07:11"))
                .expect(201)
                .number("/time_entry/id");
    }

    private Map<String, Object> entry(String from, String to) {
        var body = new HashMap<String, Object>();
        body.put("project_id", website);
        body.put("task_id", header);
        body.put("start_time", from);
        body.put("end_time", to);
        body.put("break_seconds", 60);
        body.put("notes", "layout");
        body.put("tags", "b,a");
        body.put("paid", true);
        body.put("invoice_number", "R-17");
        return body;
    }

    /** All that is shown of it, but for the moment of the last change. */
    private JsonNode state(long entry) {
        var shown = (ObjectNode) api.get(ENTRIES + "/" + entry).expect(200).at("/time_entry");
        shown.remove("updated_at");
        return shown;
    }

    private JsonNode standing(long project) {
        var shown =
                (ObjectNode) api.get("/api/v1/projects/" + project).expect(200).at("/project");
        shown.remove("updated_at");
        return shown;
    }

    private String changed(Map<String, ?> change) {
        return api.patch(ENTRIES + "/" + id, change).expect(200).text("/undo/handle");
    }

    private String deleted(long entry) {
        return api.delete(ENTRIES + "/" + entry).expect(200).text("/undo/handle");
    }

    private Answer undo(String handle) {
        return api.post("/api/v1/undo/" + handle, Map.of());
    }

    private void mustBeRefused(String handle, String reason) {
        assertThat(undo(handle).expect(400).text("/details/reason")).isEqualTo(reason);
    }

    static Stream<Map<String, Object>> edits() {
        return Stream.of(
                Map.of("start_time", "2025-01-27T08:30:00"),
                Map.of("start_time", "2025-01-20T08:30:00", "end_time", "2025-01-20T09:30:00"),
                Map.of("end_time", "2025-01-27T12:00:00"),
                Map.of("break_seconds", 600),
                Map.of("notes", "something else"),
                Map.of("notes", ""),
                Map.of("tags", "c"),
                Map.of("tags", ""),
                Map.of("billable", false),
                Map.of("paid", false),
                Map.of("invoice_number", "R-18"),
                Map.of("project_id", "<shop>"),
                Map.of("task_id", "<footer>"),
                Map.of("client_id", "<client>"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anEditThatIsTakenBackLeavesNoTrace(Map<String, Object> edit) {
        var shop = world.project(ada, "Shop");
        var change = new HashMap<>(edit);
        change.replace("project_id", shop);
        change.replace("task_id", world.task(ada, website, "Footer"));
        change.replace("client_id", world.client(ada).value());
        var before = state(id);
        var project = standing(website);

        var handle = changed(change);
        assertThat(state(id)).isNotEqualTo(before);
        var undone = undo(handle).expect(200);

        assertThat(undone.number("/affected")).isEqualTo(1);
        assertThat(undone.number("/entry_ids/0")).isEqualTo(id);
        assertThat(state(id)).isEqualTo(before);
        assertThat(standing(website)).isEqualTo(project);
        assertThat(api.get("/api/v1/projects/" + shop)
                        .at("/project/total_hours")
                        .asDouble())
                .isZero();
    }

    @Test
    void whatWasStoredIsNotRoundedAnew() {
        var before = state(id);
        api.patch("/api/v1/users/me", Map.of("rounding_enabled", true, "rounding_minutes", 30))
                .expect(200);

        var handle = changed(Map.of("end_time", "2025-01-27T11:00:00"));
        undo(handle).expect(200);

        assertThat(state(id)).isEqualTo(before);
        assertThat(before.get("duration_seconds").asInt()).isEqualTo(67 * 60 + 11 - 60);
    }

    @Test
    void aRunningEntryIsAgainWhatItWasAndGoesOn() {
        var timer = api.post("/api/v1/timer/start", Map.of("project_id", website, "notes", "a"))
                .expect(201)
                .number("/timer/id");
        var handle = api.patch(ENTRIES + "/" + timer, Map.of("notes", "b", "start_time", "2025-01-27T15:00:00"))
                .expect(200)
                .text("/undo/handle");

        undo(handle).expect(200);

        var running = api.get("/api/v1/timer/status").expect(200).at("/timer");
        assertThat(running.get("id").asLong()).isEqualTo(timer);
        assertThat(running.get("notes").asString()).isEqualTo("a");
        assertThat(running.get("start_time").asString()).doesNotStartWith("2025-01-27");
        api.post("/api/v1/timer/start", Map.of("project_id", website)).expect(409);
        api.post("/api/v1/timer/stop", Map.of()).expect(200);
    }

    @Test
    void aDeletedEntryComesBackUnderItsId() {
        var before = state(id);
        var project = standing(website);

        var handle = deleted(id);
        undo(handle).expect(200);

        assertThat(state(id)).isEqualTo(before);
        assertThat(standing(website)).isEqualTo(project);
        changed(Map.of("notes", "it can be changed again"));
    }

    static Stream<Arguments> bulkChanges() {
        return Stream.of(
                Arguments.of("delete", null),
                Arguments.of("set_billable", false),
                Arguments.of("set_paid", false),
                Arguments.of("add_tag", "zz"),
                Arguments.of("remove_tag", "a"),
                Arguments.of("set_tags", List.of()),
                Arguments.of("move", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("bulkChanges")
    void aBulkChangeIsTakenBackWhole(String action, Object value) {
        var other = api.post(ENTRIES, entry("2025-01-28T09:00:00", "2025-01-28T10:00:00"))
                .expect(201)
                .number("/time_entry/id");
        var before = List.of(state(id), state(other));
        var project = standing(website);
        var body = new HashMap<String, Object>(Map.of("entry_ids", List.of(id, other), "action", action));
        body.put("value", action.equals("move") ? Map.of("project_id", world.project(ada, "Shop")) : value);

        var handle = api.post(ENTRIES + "/bulk", body).expect(200).text("/undo/handle");
        var undone = undo(handle).expect(200);

        assertThat(undone.number("/affected")).isEqualTo(2);
        assertThat(List.of(state(id), state(other))).isEqualTo(before);
        assertThat(standing(website)).isEqualTo(project);
    }

    @Test
    void nothingIsTakenBackTwice() {
        var handle = changed(Map.of("notes", "b"));
        undo(handle).expect(200);

        mustBeRefused(handle, "undo_done");
        var gone = deleted(id);
        api.post(ENTRIES + "/" + id + "/restore", Map.of()).expect(201);
        mustBeRefused(gone, "undo_done");
    }

    @Test
    void whatWasChangedSinceStaysAsItIs() {
        var handle = changed(Map.of("notes", "b"));
        changed(Map.of("notes", "c"));

        mustBeRefused(handle, "undo_changed_since");
        assertThat(state(id).get("notes").asString()).isEqualTo("c");
    }

    @Test
    void aVersionThatOnlyLooksTheSameIsAnotherOne() {
        var old = changed(Map.of("notes", "b"));
        undo(deleted(id)).expect(200);
        changed(Map.of("notes", "c"));

        mustBeRefused(old, "undo_changed_since");
    }

    @Test
    void whatWasDeletedAgainSinceComesBackAsItWasThen() {
        var first = deleted(id);
        api.post(ENTRIES + "/" + id + "/restore", Map.of()).expect(201);
        changed(Map.of("notes", "later"));
        var second = deleted(id);

        mustBeRefused(first, "undo_changed_since");
        undo(second).expect(200);
        assertThat(state(id).get("notes").asString()).isEqualTo("later");
    }

    @Test
    void allOfItOrNothing() {
        var other = api.post(ENTRIES, entry("2025-01-28T09:00:00", "2025-01-28T10:00:00"))
                .expect(201)
                .number("/time_entry/id");
        var handle = api.post(
                        ENTRIES + "/bulk",
                        Map.of("entry_ids", List.of(id, other), "action", "set_billable", "value", false))
                .expect(200)
                .text("/undo/handle");
        changed(Map.of("notes", "changed since"));

        mustBeRefused(handle, "undo_changed_since");
        assertThat(state(other).get("billable").asBoolean()).isFalse();
    }

    @Test
    void timeThatIsTakenDoesNotComeBack() {
        var handle = deleted(id);
        api.post(ENTRIES, entry("2025-01-27T10:00:00", "2025-01-27T11:00:00")).expect(201);

        mustBeRefused(handle, "overlapping_entry");
        api.get(ENTRIES + "/" + id).expect(404);
        var moved = changedOther();
        mustBeRefused(moved, "overlapping_entry");
    }

    /** Moves an entry away and books on the place where it was. */
    private String changedOther() {
        var other = api.post(ENTRIES, entry("2025-02-03T09:00:00", "2025-02-03T10:00:00"))
                .expect(201)
                .number("/time_entry/id");
        var away = Map.of("start_time", "2025-02-04T09:00:00", "end_time", "2025-02-04T10:00:00");
        var handle = api.patch(ENTRIES + "/" + other, away).expect(200).text("/undo/handle");
        api.post(ENTRIES, entry("2025-02-03T09:30:00", "2025-02-03T09:40:00")).expect(201);
        return handle;
    }

    @Test
    void aTaskThatIsGoneTakesItsTimeAlong() {
        var handle = deleted(id);
        api.delete("/api/v1/tasks/" + header).expect(200);

        mustBeRefused(handle, "invalid_task");
        api.get(ENTRIES + "/" + id).expect(404);
    }

    @Test
    void afterAWhileItIsTooLate() {
        var handle = deleted(id);
        age(handle);

        mustBeRefused(handle, "undo_expired");
        assertThat(api.get(ENTRIES + "/trash").expect(200).at("/deleted_entries"))
                .isEmpty();
    }

    /** As if it had been done eleven minutes before. */
    private void age(String handle) {
        var at = jdbc.sql("select at from change_act where handle = ?")
                .param(handle)
                .query(java.time.LocalDateTime.class)
                .single();
        jdbc.sql("update change_act set at = ? where handle = ?")
                .params(at.minusMinutes(11), handle)
                .update();
    }

    @Test
    void handlesAreForThoseWhoDidIt() {
        var handle = deleted(id);

        as(world.person("mallory")).post("/api/v1/undo/" + handle, Map.of()).expect(403);
        as(world.narrow(ada, "read:time_entries"))
                .post("/api/v1/undo/" + handle, Map.of())
                .expect(403);
        undo("nonsense").expect(404);
        api.get(ENTRIES + "/" + id).expect(404);
        as(world.admin()).post("/api/v1/undo/" + handle, Map.of()).expect(200);
    }

    @Test
    void ofTwoAtOnceOneTakesItBack() throws Exception {
        var handle = deleted(id);
        Callable<Integer> call = () -> undo(handle).status();

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(call, call));
            assertThat(answers).extracting(answer -> answer.get()).containsExactlyInAnyOrder(200, 400);
        }

        assertThat(api.get("/api/v1/projects/" + website)
                        .at("/project/total_hours")
                        .asDouble())
                .isEqualTo(1.1);
    }

    @Test
    void whatIsDeletedLiesInTheTrashUntilItComesBack() {
        var other = api.post(ENTRIES, entry("2025-01-28T09:00:00", "2025-01-28T10:00:00"))
                .expect(201)
                .number("/time_entry/id");
        deleted(other);
        deleted(id);
        undo(deleted2(other)).expect(200);

        var trash = api.get(ENTRIES + "/trash").expect(200);

        assertThat(trash.at("/deleted_entries")
                        .valueStream()
                        .map(row -> row.at("/time_entry/id").asLong()))
                .containsExactly(id);
        assertThat(trash.text("/deleted_entries/0/time_entry/project")).isNotBlank();
        assertThat(trash.text("/deleted_entries/0/deleted_at")).isNotBlank();
        assertThat(trash.text("/deleted_entries/0/restorable_until")).isNotBlank();
        assertThat(trash.number("/pagination/total")).isEqualTo(1);
        assertThat(as(world.person("mallory")).get(ENTRIES + "/trash").at("/deleted_entries"))
                .isEmpty();
    }

    /** Brought back and deleted once more: only the last time counts. */
    private String deleted2(long entry) {
        api.post(ENTRIES + "/" + entry + "/restore", Map.of()).expect(201);
        return deleted(entry);
    }

    @Test
    void theTrashIsWalkedByCursor() {
        for (var day = 1; day <= 3; day++) {
            deleted(api.post(ENTRIES, entry("2025-03-0" + day + "T09:00:00", "2025-03-0" + day + "T10:00:00"))
                    .expect(201)
                    .number("/time_entry/id"));
        }

        var first = api.get(ENTRIES + "/trash?cursor=&per_page=2").expect(200);
        var rest = api.get(ENTRIES + "/trash?per_page=2&cursor=" + first.text("/pagination/next_cursor"))
                .expect(200);

        assertThat(first.at("/deleted_entries")).hasSize(2);
        assertThat(rest.at("/deleted_entries")
                        .valueStream()
                        .map(row -> row.at("/time_entry/start_time").asString()))
                .containsExactly("2025-03-01T09:00:00");
    }
}
