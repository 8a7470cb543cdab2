package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract T-06. */
@Tag("engine")
class BulkRestTests extends ApplicationTest {

    private static final String ENTRIES = "/api/v1/time-entries";
    private static final String BULK = ENTRIES + "/bulk";

    private Person ada;
    private Api api;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        website = world.project(ada, "Website");
    }

    private long logged(int day, Object... more) {
        var body = body(
                "project_id", website,
                "start_time", "2025-01-%02dT09:00:00".formatted(day),
                "end_time", "2025-01-%02dT10:00:00".formatted(day));
        body.putAll(body(more));
        return api.post(ENTRIES, body).expect(201).number("/time_entry/id");
    }

    private static Map<String, Object> body(Object... pairs) {
        var body = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    private Answer bulk(Object ids, String action, Object value) {
        return api.post(BULK, body("entry_ids", ids, "action", action, "value", value));
    }

    private tools.jackson.databind.JsonNode entry(long id) {
        return api.get(ENTRIES + "/" + id).expect(200).at("/time_entry");
    }

    private long worked(long project) {
        return api.get("/api/v1/projects/" + project)
                .expect(200)
                .at("/project/total_hours")
                .asLong();
    }

    @Test
    void whatIsDeletedIsGoneAndNoLongerCounts() {
        var one = logged(1);
        var two = logged(2);
        var kept = logged(3);

        var answer = bulk(List.of(one, String.valueOf(two)), "delete", null).expect(200);

        assertThat(answer.at("/success").asBoolean()).isTrue();
        assertThat(answer.number("/affected")).isEqualTo(2);
        assertThat(answer.text("/results/1/outcome")).isEqualTo("changed");
        assertThat(answer.text("/undo/handle")).isNotBlank();
        assertThat(answer.text("/undo/expires_at")).isNotBlank();
        api.get(ENTRIES + "/" + one).expect(404);
        api.get(ENTRIES + "/" + two).expect(404);
        assertThat(entry(kept).get("id").asLong()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "set_billable, false, billable",
        "set_billable, no, billable",
        "set_billable, 0, billable",
        "set_paid, true, paid",
        "set_paid, on, paid"
    })
    void aFlagIsReadAsTheContractReadsThem(String action, String value, String field) {
        var id = logged(1);
        var before = entry(id).get(field).asBoolean();

        bulk(List.of(id), action, value).expect(200);

        assertThat(entry(id).get(field).asBoolean()).isEqualTo(!before);
    }

    @Test
    void unpaidTimeHasNoInvoice() {
        var id = logged(1, "paid", true, "invoice_number", "R-17");

        bulk(List.of(id), "set_paid", false).expect(200);

        assertThat(entry(id).get("paid").asBoolean()).isFalse();
        assertThat(entry(id).get("invoice_number").isNull()).isTrue();
    }

    static Stream<Arguments> tags() {
        return Stream.of(
                Arguments.of("b,a", "add_tag", "c", "a, b, c"),
                Arguments.of("b,a", "add_tag", " aa ", "a, aa, b"),
                Arguments.of(null, "add_tag", "css", "css"),
                Arguments.of("b,a,c", "remove_tag", "b", "a, c"),
                Arguments.of("a", "remove_tag", "a", null),
                Arguments.of("a", "set_tags", List.of("z", "y"), "y, z"),
                Arguments.of("a", "set_tags", "z,y", "y, z"),
                Arguments.of("a", "set_tags", List.of(), null));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void tagsAreSortedAndJoined(String before, String action, Object value, String after) {
        var id = logged(1, "tags", before);

        bulk(List.of(id), action, value).expect(200);

        assertThat(api.get(ENTRIES + "/" + id).text("/time_entry/tags")).isEqualTo(after);
    }

    @Test
    void aTagThatIsThereOrNotThereChangesNothing() {
        var id = logged(1, "tags", "b,a");
        var other = logged(2, "tags", "c");

        var answer = bulk(List.of(id, other), "add_tag", "a").expect(200);

        assertThat(answer.number("/affected")).isEqualTo(1);
        assertThat(answer.text("/results/0/outcome")).isEqualTo("unchanged");
        assertThat(entry(id).get("tags").asString()).isEqualTo("b,a");
        assertThat(entry(other).get("tags").asString()).isEqualTo("a, c");
    }

    @Test
    void movingTakesTheTimeToTheOtherProjectAndTask() {
        var shop = world.project(ada, "Shop");
        var cart = world.task(ada, shop, "Cart");
        var header = world.task(ada, website, "Header");
        var id = logged(1, "task_id", header);
        var there = logged(2, "project_id", shop, "task_id", cart);

        bulk(List.of(id, there), "move", Map.of("project_id", shop, "task_id", String.valueOf(cart)))
                .expect(200);

        assertThat(entry(id).get("project_id").asLong()).isEqualTo(shop);
        assertThat(entry(id).get("task_id").asLong()).isEqualTo(cart);
        assertThat(worked(shop)).isEqualTo(2);
        assertThat(worked(website)).isZero();
    }

    @Test
    void withoutATaskTheOldOneStaysBehind() {
        var shop = world.project(ada, "Shop");
        var id = logged(1, "task_id", world.task(ada, website, "Header"));
        var there = logged(2, "project_id", shop, "task_id", world.task(ada, shop, "Cart"));

        var answer =
                bulk(List.of(id, there), "move", Map.of("project_id", shop)).expect(200);

        assertThat(answer.text("/results/1/outcome")).isEqualTo("unchanged");
        assertThat(entry(id).get("task_id").isNull()).isTrue();
        assertThat(entry(there).get("task_id").isNull()).isFalse();
    }

    @Test
    void whereNobodyMayBookNothingMoves() {
        var id = logged(1);
        var archived = world.archivedProject(ada, "Old");
        var foreign = world.project(world.person("grace"), "Hers");
        var task = world.task(ada, website, "Header");

        assertThat(bulk(List.of(id), "move", Map.of("project_id", archived))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("project_archived");
        assertThat(bulk(List.of(id), "move", Map.of("project_id", 987654321))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("invalid_project");
        var shop = world.project(ada, "Shop");
        assertThat(bulk(List.of(id), "move", Map.of("project_id", shop, "task_id", task))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("invalid_task");
        bulk(List.of(id), "move", Map.of("project_id", foreign)).expect(403);
        assertThat(entry(id).get("project_id").asLong()).isEqualTo(website);
    }

    @Test
    void whatRunsAndWhatIsUnknownIsSkippedWithItsReason() {
        var id = logged(1);
        var running = api.post("/api/v1/timer/start", Map.of("project_id", website))
                .expect(201)
                .number("/timer/id");

        var answer =
                bulk(List.of(running, id, 987654321), "set_billable", false).expect(200);

        assertThat(answer.number("/affected")).isEqualTo(1);
        assertThat(answer.text("/results/0/outcome")).isEqualTo("skipped");
        assertThat(answer.text("/results/0/reason")).isEqualTo("timer_active");
        assertThat(answer.text("/results/0/message")).isNotBlank();
        assertThat(answer.text("/results/2/reason")).isEqualTo("not_found");
        assertThat(entry(running).get("billable").asBoolean()).isTrue();
    }

    @Test
    void aForeignEntryStopsAllOfIt() {
        var mine = logged(1);
        var mallory = as(world.person("mallory"));

        mallory.post(BULK, body("entry_ids", List.of(mine), "action", "delete")).expect(403);
        mallory.post(BULK, body("entry_ids", List.of(987654321), "action", "delete"))
                .expect(404);

        assertThat(entry(mine).get("id").asLong()).isEqualTo(mine);
        as(world.admin())
                .post(BULK, body("entry_ids", List.of(mine), "action", "set_billable", "value", false))
                .expect(200);
        assertThat(entry(mine).get("billable").asBoolean()).isFalse();
    }

    @Test
    void nothingToDoIsRefused() {
        var id = logged(1);

        assertThat(bulk(List.of(id), "set_billable", true).expect(400).text("/details/reason"))
                .isEqualTo("nothing_changed");
    }

    static Stream<Arguments> wrong() {
        var tooMany = LongStream.rangeClosed(1, 1001).boxed().toList();
        return Stream.of(
                Arguments.of(null, "delete", null, "entry_ids"),
                Arguments.of(List.of(), "delete", null, "entry_ids"),
                Arguments.of("x", "delete", null, "entry_ids"),
                Arguments.of(List.of("x"), "delete", null, "entry_ids"),
                Arguments.of(Arrays.asList(1, null), "delete", null, "entry_ids"),
                Arguments.of(tooMany, "delete", null, "entry_ids"),
                Arguments.of(List.of(1), null, null, "action"),
                Arguments.of(List.of(1), "explode", null, "action"),
                Arguments.of(List.of(1), "set_paid", null, "value"),
                Arguments.of(List.of(1), "set_paid", "perhaps", "value"),
                Arguments.of(List.of(1), "set_billable", List.of(true), "value"),
                Arguments.of(List.of(1), "add_tag", null, "value"),
                Arguments.of(List.of(1), "add_tag", " , ", "value"),
                Arguments.of(List.of(1), "remove_tag", "", "value"),
                Arguments.of(List.of(1), "set_tags", null, "value"),
                Arguments.of(List.of(1), "set_tags", "x".repeat(501), "value"),
                Arguments.of(List.of(1), "move", "7", "value"),
                Arguments.of(List.of(1), "move", Map.of("project_id", "x"), "value"),
                Arguments.of(List.of(1), "move", Map.of(), "value.project_id"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsReportedAtItsField(Object ids, String action, Object value, String field) {
        var answer = bulk(ids, action, value).expect(400);

        assertThat(answer.text("/error_code")).isEqualTo("validation_error");
        assertThat(answer.at("/errors").propertyNames()).containsExactly(field);
    }

    @Test
    void tagsThatWouldNotFitAreSkippedWhereTheyWouldNot() {
        var full = logged(1, "tags", "x".repeat(490));
        var other = logged(2);

        var answer = bulk(List.of(full, other), "add_tag", "long enough tag").expect(200);

        assertThat(answer.text("/results/0/reason")).isEqualTo("tags_too_long");
        assertThat(answer.number("/affected")).isEqualTo(1);
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() {
        var id = logged(1);
        var before = api.get(ENTRIES + "/" + id).body();
        var asked = body("entry_ids", List.of(id, 987654321), "action", "delete", "dry_run", true);

        var answer = api.post(BULK, asked).expect(200);

        assertThat(answer.at("/dry_run").asBoolean()).isTrue();
        assertThat(answer.number("/affected")).isEqualTo(1);
        assertThat(answer.at("/undo").isNull()).isTrue();
        assertThat(api.get(ENTRIES + "/" + id).body()).isEqualTo(before);
        assertThat(api.get(ENTRIES + "/trash").at("/deleted_entries")).isEmpty();
        asked.put("action", "set_billable");
        asked.put("value", true);
        assertThat(api.post(BULK, asked).expect(200).number("/affected")).isZero();
    }

    @Test
    void aFilterMeansAllThatTheListFindsWithIt() {
        var first = logged(1, "notes", "Layout");
        var second = logged(2, "notes", "layout again");
        var other = logged(3, "notes", "Mail");
        var filter = body("search", "layout", "start_date", "2025-01-01", "end_date", "2025-01-02");

        var answer = api.post(BULK, body("filter", filter, "action", "add_tag", "value", "css"))
                .expect(200);

        assertThat(answer.number("/matching")).isEqualTo(2);
        assertThat(answer.at("/more").asBoolean()).isFalse();
        assertThat(answer.at("/results").valueStream().map(row -> row.get("id").asLong()))
                .containsExactly(second, first);
        assertThat(entry(other).get("tags").isNull()).isTrue();
    }

    @Test
    void aFilterThatCannotBeReadChangesNothing() {
        var id = logged(1);

        for (var filter : List.of(
                body("start_date", "soon"),
                body("end_date", "2025-13-01"),
                body("project_id", "x"),
                body("projectid", 1),
                body("tags", "css", "tag_mode", "some"))) {
            var answer =
                    api.post(BULK, body("filter", filter, "action", "delete")).expect(400);
            assertThat(answer.at("/errors").propertyNames()).first().asString().startsWith("filter.");
        }
        api.post(BULK, body("filter", body("user_id", world.admin().id().value()), "action", "delete"))
                .expect(403);
        api.post(BULK, body("filter", body("search", "nothing is like that"), "action", "delete"))
                .expect(404);
        assertThat(api.post(BULK, body("filter", body(), "entry_ids", List.of(id), "action", "delete"))
                        .expect(400)
                        .at("/errors")
                        .propertyNames())
                .containsExactly("filter");
        assertThat(entry(id).get("id").asLong()).isEqualTo(id);
    }

    @Test
    void aFilterTakesTagsAsTheListDoes() {
        var css = logged(1);
        var print = logged(2);
        api.post(BULK, body("entry_ids", List.of(css), "action", "add_tag", "value", "css"));

        api.post(BULK, body("filter", body("tags", "CSS"), "action", "delete")).expect(200);

        assertThat(entry(print).get("id").asLong()).isEqualTo(print);
        api.get("/api/v1/time-entries/" + css).expect(404);
    }

    @Test
    void othersEntriesAreInNobodysFilter() {
        var hers = logged(1);
        var mallory = world.person("mallory");

        as(mallory).post(BULK, body("filter", body(), "action", "delete")).expect(404);

        assertThat(entry(hers).get("id").asLong()).isEqualTo(hers);
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() {
        var id = logged(1);

        as(world.narrow(ada, "read:time_entries"))
                .post(BULK, body("entry_ids", List.of(id), "action", "delete"))
                .expect(403);

        assertThat(entry(id).get("id").asLong()).isEqualTo(id);
    }
}
