package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("engine")
class SavedReportRestTests extends ApplicationTest {

    private static final String SAVED = "/api/v1/reports/saved";
    private static final Map<String, Object> LAST_MONTH = Map.of(
            "preset",
            "last_month",
            "group_by",
            List.of("project", "user"),
            "filter",
            Map.of("billable", true, "tags", List.of("css"), "search", "Grün \uD83D\uDCA5"));

    @Autowired
    private JdbcClient jdbc;

    private Person ada;

    @BeforeEach
    void ada() {
        ada = world.person("ada");
    }

    private Answer save(String name) {
        return as(ada).post(SAVED, Map.of("name", name, "query", LAST_MONTH));
    }

    private long saved(String name) {
        return save(name).expect(201).number("/saved_report/id");
    }

    @Test
    void aReportIsKeptWithItsPreset() {
        var made = save(" Acme  ").expect(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        var id = made.number("/saved_report/id");

        var read = as(ada).get(SAVED + "/" + id).expect(200);
        assertThat(read.text("/saved_report/name")).isEqualTo("Acme");
        assertThat(read.text("/saved_report/query/preset")).isEqualTo("last_month");
        assertThat(read.at("/saved_report/query/start_date").isNull()).isTrue();
        assertThat(read.text("/saved_report/query/group_by/1")).isEqualTo("user");
        assertThat(read.text("/saved_report/query/filter/search")).isEqualTo("Grün \uD83D\uDCA5");
        assertThat(read.text("/saved_report/query/filter/tags/0")).isEqualTo("css");

        var asked = read.at("/saved_report/query").toString();
        assertThat(asked).doesNotContain("unknown");
        as(ada).post("/api/v1/reports/query", asked).expect(200);
        assertThat(as(ada).get(SAVED + "/" + id + "/run").expect(200).text("/report/group_by/0"))
                .isEqualTo("project");
    }

    @Test
    void anOwnerHasNoTwoOfOneNameAndOthersMay() {
        var id = saved("Acme");
        assertThat(save("ACME").expect(400).text("/details/reason")).isEqualTo("duplicate_saved_report");
        assertThat(save("ACME").expect(400).text("/message")).contains("ACME");
        as(ada).patch(SAVED + "/" + id, Map.of("name", "acme")).expect(200);
        var other = saved("Other");
        as(ada).patch(SAVED + "/" + other, Map.of("name", "Acme")).expect(400);
        as(world.person("grace"))
                .post(SAVED, Map.of("name", "Acme", "query", LAST_MONTH))
                .expect(201);
        as(ada).post(SAVED, Map.of("name", "", "query", LAST_MONTH)).expect(400);
        as(ada).post(SAVED, Map.of("name", "x".repeat(101), "query", LAST_MONTH))
                .expect(400);
        as(ada).post(SAVED, Map.of("name", "No query")).expect(400);
        as(ada).post(SAVED, Map.of("name", "No days", "query", Map.of())).expect(400);
    }

    @Test
    void aChangeNamesTheVersionThatItSaw() {
        var id = saved("Acme");
        var changed = as(ada).with("If-Match", "\"1\"")
                .put(SAVED + "/" + id, Map.of("query", Map.of("start_date", "2025-03-01", "end_date", "2025-03-31")))
                .expect(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.text("/saved_report/name")).isEqualTo("Acme");
        assertThat(changed.text("/saved_report/query/start_date")).isEqualTo("2025-03-01");
        assertThat(changed.at("/saved_report/query/preset").isNull()).isTrue();

        as(ada).with("If-Match", "\"1\"").delete(SAVED + "/" + id).expect(412);
        as(ada).with("If-Match", "\"2\"").delete(SAVED + "/" + id).expect(200);
        as(ada).get(SAVED + "/" + id).expect(404);
        assertThat(jdbc.sql(
                                "select action from change_log where entity_type = 'saved_report' and entity_id = ? order by seq")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("saved_report.created", "saved_report.changed", "saved_report.deleted");
    }

    @Test
    void othersDoNotSeeItAndAdministratorsDo() {
        var id = saved("Acme");
        for (var person : List.of(world.person("mallory"), world.person("grace", Role.MANAGER))) {
            as(person).get(SAVED + "/" + id).expect(403);
            as(person).get(SAVED + "/" + id + "/run").expect(403);
            as(person).patch(SAVED + "/" + id, Map.of("name", "Mine")).expect(403);
            as(person).delete(SAVED + "/" + id).expect(403);
            assertThat(as(person).get(SAVED).expect(200).at("/saved_reports").size())
                    .isZero();
        }
        as(world.admin()).get(SAVED + "/" + id).expect(200);
        as(world.narrow(ada, "write:reports")).get(SAVED).expect(403);
        as(world.narrow(ada, "read:reports"))
                .post(SAVED, Map.of("name", "x", "query", LAST_MONTH))
                .expect(403);
    }

    @Test
    void nobodyKeepsWhatTheyMayNotAsk() {
        var others = Map.of(
                "preset",
                "today",
                "filter",
                Map.of("user_ids", List.of(world.admin().id().value())));
        as(ada).post(SAVED, Map.of("name", "Others", "query", others)).expect(403);
        var many =
                java.util.stream.LongStream.range(1_000_000, 1_003_000).boxed().toList();
        assertThat(as(ada).post(
                                SAVED,
                                Map.of(
                                        "name",
                                        "Many",
                                        "query",
                                        Map.of("preset", "today", "filter", Map.of("project_ids", many))))
                        .expect(400)
                        .text("/details/reason"))
                .isEqualTo("saved_report_too_long");
    }

    @Test
    void aRepetitionWithItsKeySavesOnce() {
        var first = as(ada).with("Idempotency-Key", "k1")
                .post(SAVED, Map.of("name", "Acme", "query", LAST_MONTH))
                .expect(201);
        var second = as(ada).with("Idempotency-Key", "k1")
                .post(SAVED, Map.of("name", "Acme", "query", LAST_MONTH))
                .expect(201);
        assertThat(second.number("/saved_report/id")).isEqualTo(first.number("/saved_report/id"));
    }

    @Test
    void theListIsByNameAndCostsTheSameHoweverLong() {
        saved("b");
        saved("C");
        saved("a");
        var page = as(ada).get(SAVED + "?per_page=2").expect(200);
        assertThat(page.text("/saved_reports/0/name")).isEqualTo("a");
        assertThat(page.text("/saved_reports/1/name")).isEqualTo("b");
        assertThat(page.number("/pagination/total")).isEqualTo(3);

        var graph = as(ada).graphQl(
                        "{ savedReports(first: 2) { nodes { name owner { username } query { preset filter { tags } groupBy } }"
                                + " pageInfo { endCursor hasNextPage } totalCount } }")
                .expect(200);
        assertThat(graph.text("/data/savedReports/nodes/0/query/preset")).isEqualTo("LAST_MONTH");
        assertThat(graph.text("/data/savedReports/nodes/0/owner/username")).isEqualTo(ada.username());
        var next = as(ada).graphQl("{ savedReports(first: 2, after: \""
                + graph.text("/data/savedReports/pageInfo/endCursor") + "\") { nodes { name } } }");
        assertThat(next.text("/data/savedReports/nodes/0/name")).isEqualTo("C");
        assertThat(graph.number("/data/savedReports/totalCount")).isEqualTo(3);
    }

    @Test
    void graphQlSavesChangesRunsAndDeletes() {
        var made = as(ada).graphQl(
                        "mutation { saveReport(input: {name: \"Acme\", query: {preset: LAST_MONTH, groupBy: [PROJECT]}})"
                                + " { savedReport { id version query { preset startDate } } userErrors { code } } }");
        var id = made.text("/data/saveReport/savedReport/id");
        assertThat(made.text("/data/saveReport/savedReport/query/preset")).isEqualTo("LAST_MONTH");
        assertThat(as(ada).graphQl(
                                "mutation { saveReport(input: {name: \"acme\", query: {preset: TODAY}}) { savedReport { id }"
                                        + " userErrors { code field } } }")
                        .text("/data/saveReport/userErrors/0/code"))
                .isEqualTo("duplicate_saved_report");
        var changed = as(ada).graphQl("mutation { changeSavedReport(input: {id: \"" + id
                + "\", version: 1, name: \"Other\"}) { savedReport { name version } userErrors { code } } }");
        assertThat(changed.number("/data/changeSavedReport/savedReport/version"))
                .isEqualTo(2);
        assertThat(as(ada).graphQl("mutation { changeSavedReport(input: {id: \"" + id
                                + "\", version: 1, name: \"Again\"}) { userErrors { code } } }")
                        .text("/data/changeSavedReport/userErrors/0/code"))
                .isEqualTo("precondition_failed");
        assertThat(as(ada).graphQl("{ runSavedReport(id: \"" + id + "\") { groupBy } savedReport(id: \"" + id
                                + "\") { name } }")
                        .text("/data/runSavedReport/groupBy/0"))
                .isEqualTo("PROJECT");
        assertThat(as(ada).graphQl("mutation { deleteSavedReport(input: {id: \"" + id
                                + "\"}) { deletedId userErrors { code } } }")
                        .text("/data/deleteSavedReport/deletedId"))
                .isEqualTo(id);
    }

    @Test
    void whatIsNoIdNamesNoReport() {
        as(ada).get(SAVED + "/abc").expect(404);
        as(ada).get(SAVED + "/999999").expect(404);
        as(ada).delete(SAVED + "/abc").expect(404);
    }

    @Test
    void whatIsTooLongIsNotKept() {
        var query = Map.of("preset", "today", "filter", Map.of("tags", List.of("x".repeat(10_000))));

        assertThat(as(ada).post(SAVED, Map.of("name", "Long", "query", query))
                        .expect(400)
                        .body())
                .contains("filter.tags");
    }

    /** Also with the names of those whose they are. */
    @Test
    void listsCostTheSameHoweverManyThereAre() {
        var links = "/api/v1/reports/links?per_page=100";
        shared(ada, "First");
        as(world.admin()).get(links).expect(200);
        var few = statements.duringARead(() -> as(ada).get(SAVED).expect(200)).size();
        var fewLinks = statements
                .duringARead(() -> as(world.admin()).get(links).expect(200))
                .size();

        for (var number = 0; number < 8; number++) {
            shared(ada, "More " + number);
            shared(world.person("grace"), "Hers");
        }

        assertThat(as(ada).get(SAVED).expect(200).at("/saved_reports")).hasSize(9);
        assertThat(as(world.admin()).get(links).expect(200).at("/report_links").size())
                .isGreaterThanOrEqualTo(17);
        assertThat(statements.duringARead(() -> as(ada).get(SAVED).expect(200))).hasSize(few);
        assertThat(statements.duringARead(() -> as(world.admin()).get(links).expect(200)))
                .hasSizeLessThanOrEqualTo(fewLinks + 1);
    }

    private void shared(Person owner, String name) {
        var id = as(owner)
                .post(SAVED, Map.of("name", name, "query", LAST_MONTH))
                .expect(201)
                .number("/saved_report/id");
        as(owner).post(SAVED + "/" + id + "/links", Map.of()).expect(201);
    }
}
