package io.timetracker.time.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class BulkGraphQlTests extends ApplicationTest {

    private static final String BULK = """
            mutation($in: BulkChangeTimeEntriesInput!) {
              it: bulkChangeTimeEntries(input: $in) {
                result { isDryRun affected matching results { id outcome reason message } }
                undo { handle expiresAt }
                userErrors { code field }
              }
            }
            """;
    private static final String UNDO = """
            mutation($handle: String!) { it: undo(input: { handle: $handle }) { entryIds userErrors { code } } }
            """;
    private static final String TRASH = """
            { it: deletedTimeEntries(first: 1) {
                nodes { entry { id project { name } } deletedAt restorableUntil } pageInfo { hasNextPage endCursor } totalCount } }
            """;

    private Person ada;
    private Api api;
    private long website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        api = as(ada);
        website = world.project(ada, "Website");
    }

    private long logged(int day) {
        var body = Map.of(
                "project_id",
                website,
                "start_time",
                "2025-01-0" + day + "T09:00:00",
                "end_time",
                "2025-01-0" + day + "T10:00:00");
        return api.post("/api/v1/time-entries", body).expect(201).number("/time_entry/id");
    }

    private Answer bulk(Map<String, ?> input) {
        var answer = api.graphQl(BULK, Map.of("in", input)).expect(200);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.body()).isTrue();
        return answer;
    }

    private String tags(long id) {
        return api.get("/api/v1/time-entries/" + id).text("/time_entry/tags");
    }

    @Test
    void manyAreTaggedAndTakenBack() {
        var one = logged(1);
        var two = logged(2);

        var answer = bulk(Map.of("ids", List.of(one, two), "action", "ADD_TAG", "tags", List.of("b", "a")));

        assertThat(answer.number("/data/it/result/affected")).isEqualTo(2);
        assertThat(answer.text("/data/it/result/results/0/outcome")).isEqualTo("CHANGED");
        assertThat(answer.text("/data/it/undo/expiresAt")).endsWith("Z");
        assertThat(tags(one)).isEqualTo("a, b");
        var handle = answer.text("/data/it/undo/handle");
        assertThat(api.graphQl(UNDO, Map.of("handle", handle)).at("/data/it/entryIds"))
                .hasSize(2);
        assertThat(tags(two)).isNull();
        assertThat(api.graphQl(UNDO, Map.of("handle", handle)).text("/data/it/userErrors/0/code"))
                .isEqualTo("undo_done");
    }

    @Test
    void aDryRunByFilterOnlySays() {
        var id = logged(1);
        var input = Map.of("filter", Map.of("projectId", website), "action", "DELETE", "dryRun", true);

        var answer = bulk(input);

        assertThat(answer.at("/data/it/result/isDryRun").asBoolean()).isTrue();
        assertThat(answer.number("/data/it/result/matching")).isEqualTo(1);
        assertThat(answer.at("/data/it/undo").isNull()).isTrue();
        api.get("/api/v1/time-entries/" + id).expect(200);
    }

    @Test
    void whatIsMissingIsReportedAtItsField() {
        var id = logged(1);
        var fields = new HashMap<>(Map.of("SET_PAID", "flag", "ADD_TAG", "tags", "MOVE", "projectId"));

        fields.forEach((action, field) -> {
            var answer = bulk(Map.of("ids", List.of(id), "action", action));
            assertThat(answer.text("/data/it/userErrors/0/field")).isEqualTo(field);
        });
        assertThat(bulk(Map.of("ids", List.of(id), "action", "SET_BILLABLE", "flag", true))
                        .text("/data/it/userErrors/0/code"))
                .isEqualTo("nothing_changed");
        assertThat(bulk(Map.of("ids", List.of(), "action", "DELETE")).text("/data/it/userErrors/0/field"))
                .isEqualTo("entryIds");
    }

    @Test
    void anEditAndADeletionCarryTheirHandle() {
        var id = logged(1);
        var change = """
                mutation($id: ID!) { it: changeTimeEntry(input: { id: $id, notes: "b" }) { timeEntry { notes } undo { handle } userErrors { code } } }
                """;
        var delete = """
                mutation($id: ID!) { it: deleteTimeEntry(input: { id: $id }) { deletedId undo { handle } userErrors { code } } }
                """;

        var changed = api.graphQl(change, Map.of("id", id)).text("/data/it/undo/handle");
        api.graphQl(UNDO, Map.of("handle", changed)).expect(200);
        assertThat(api.get("/api/v1/time-entries/" + id).at("/time_entry/notes").isNull())
                .isTrue();

        var deleted = api.graphQl(delete, Map.of("id", id)).text("/data/it/undo/handle");
        assertThat(api.graphQl(UNDO, Map.of("handle", deleted)).text("/data/it/entryIds/0"))
                .isEqualTo(String.valueOf(id));
    }

    @Test
    void theTrashIsAConnection() {
        bulk(Map.of("ids", List.of(logged(1), logged(2)), "action", "DELETE"));

        var trash = api.graphQl(TRASH).expect(200);

        assertThat(trash.at("/data/it/nodes")).hasSize(1);
        assertThat(trash.text("/data/it/nodes/0/entry/project/name")).isNotBlank();
        assertThat(trash.at("/data/it/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(trash.number("/data/it/totalCount")).isEqualTo(2);
        assertThat(as(world.person("mallory")).graphQl(TRASH).at("/data/it/nodes"))
                .isEmpty();
    }
}
