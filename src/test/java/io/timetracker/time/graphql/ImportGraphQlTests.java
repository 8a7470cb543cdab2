package io.timetracker.time.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class ImportGraphQlTests extends ApplicationTest {

    private static final String IMPORT = """
            mutation($in: ImportTimeEntriesInput!) { importTimeEntries(input: $in) {
              result { jobId tally { created skipped failed bookedSeconds matches } errors { row error reason } }
              userErrors { code message } } }
            """;

    private Person ada;
    private String csv;

    @BeforeEach
    void adaHasAFile() {
        ada = world.person("ada");
        csv = "project_id,start_time,end_time\n" + world.project(ada, "Website")
                + ",2025-01-27T09:00,2025-01-27T10:00\n,x,y\n";
    }

    @Test
    void aFileIsTriedAndImported() {
        var dry = as(ada).graphQl(IMPORT, Map.of("in", Map.of("csv", csv, "dryRun", true)));
        assertThat(dry.at("/data/importTimeEntries/result/jobId").isNull()).isTrue();
        assertThat(dry.number("/data/importTimeEntries/result/tally/created")).isEqualTo(1);
        var wet = as(ada).graphQl(IMPORT, Map.of("in", Map.of("csv", csv)));
        assertThat(wet.number("/data/importTimeEntries/result/tally/created")).isEqualTo(1);
        assertThat(wet.text("/data/importTimeEntries/result/errors/0/error")).isEqualTo("project_id is required");

        var jobs = as(ada).graphQl("{ imports { nodes { id state progress { created } columns"
                + " outcomes(kind: CREATED) { row timeEntryId } } totalCount } }");

        assertThat(jobs.number("/data/imports/totalCount")).isEqualTo(1);
        assertThat(jobs.text("/data/imports/nodes/0/state")).isEqualTo("DONE");
        assertThat(jobs.text("/data/imports/nodes/0/columns/0")).isEqualTo("PROJECT_ID");
        assertThat(jobs.text("/data/imports/nodes/0/outcomes/0/timeEntryId")).isNotNull();
        assertThat(as(ada).graphQl(IMPORT, Map.of("in", Map.of("csv", " ")))
                        .text("/data/importTimeEntries/userErrors/0/message"))
                .isEqualTo("Empty CSV");
    }

    @Test
    void aTrialIsRunOrCancelled() {
        var begin = "mutation($in: ImportTimeEntriesInput!) { it: beginImport(input: $in) { importJob { id } } }";
        var id = as(ada).graphQl(begin, Map.of("in", Map.of("csv", csv, "dryRun", true)))
                .text("/data/it/importJob/id");
        over(id, "TRIED");
        assertThat(as(world.person("mallory"))
                        .graphQl("{ importJob(id: " + id + ") { id } }")
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        act("retryImport(input: {columns: [PROJECT_ID, START, END], id: " + id + "})");
        over(id, "TRIED");
        act("runImport(input: {id: " + id + "})");
        over(id, "DONE");
        assertThat(as(ada).graphQl("mutation { cancelImport(input: {id: " + id + "}) { userErrors { message } } }")
                        .text("/data/cancelImport/userErrors/0/message"))
                .isEqualTo("The import is over");
    }

    private void act(String mutation) {
        var answer = as(ada).graphQl("mutation { it: " + mutation + " { userErrors { code } } }");
        assertThat(answer.at("/data/it/userErrors").isEmpty()).as(answer.body()).isTrue();
    }

    private void over(String id, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> state.equals(as(ada).graphQl("{ importJob(id: " + id + ") { state } }")
                        .text("/data/importJob/state")));
    }
}
