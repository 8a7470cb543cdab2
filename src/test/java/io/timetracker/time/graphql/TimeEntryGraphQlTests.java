package io.timetracker.time.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engine")
class TimeEntryGraphQlTests extends ApplicationTest {

    private static final String ENTRIES = """
            query($first: Int, $after: String) {
              timeEntries(first: $first, after: $after) {
                nodes { id hours startTime notes tags user { username } project { id name } task { name } client { name } }
                pageInfo { hasNextPage endCursor }
                totalCount
              }
            }
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

    private String log(String day) {
        var logged = api.graphQl(
                """
                mutation($input: LogTimeInput!) { logTime(input: $input) { timeEntry { id } userErrors { code } } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "projectId",
                                website,
                                "startTime",
                                day + "T08:00:00Z",
                                "endTime",
                                day + "T09:30:00Z",
                                "notes",
                                "layout",
                                "tags",
                                java.util.List.of("css"))));
        assertThat(logged.at("/errors").isMissingNode()).as(logged.body()).isTrue();
        return logged.expect(200).text("/data/logTime/timeEntry/id");
    }

    @Test
    void whatWasLoggedIsReadWithEverythingItRefersTo() {
        var id = log("2025-02-03");

        var list = api.graphQl(ENTRIES, Map.of("first", 10)).expect(200);

        assertThat(list.at("/errors").isMissingNode()).as(list.body()).isTrue();
        assertThat(list.text("/data/timeEntries/nodes/0/id")).isEqualTo(id);
        assertThat(list.at("/data/timeEntries/nodes/0/hours").asDouble()).isEqualTo(1.5);
        assertThat(list.text("/data/timeEntries/nodes/0/startTime")).startsWith("2025-02-03T08:00:00");
        assertThat(list.text("/data/timeEntries/nodes/0/user/username")).isEqualTo(ada.username());
        assertThat(list.text("/data/timeEntries/nodes/0/project/id")).isEqualTo("" + website);
        assertThat(list.number("/data/timeEntries/totalCount")).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherByCursor() {
        log("2025-02-03");
        log("2025-02-04");
        log("2025-02-05");

        var first = api.graphQl(ENTRIES, Map.of("first", 2));
        var second =
                api.graphQl(ENTRIES, Map.of("first", 2, "after", first.text("/data/timeEntries/pageInfo/endCursor")));

        assertThat(first.at("/data/timeEntries/pageInfo/hasNextPage").asBoolean())
                .isTrue();
        assertThat(second.text("/data/timeEntries/nodes/0/startTime")).startsWith("2025-02-03");
        assertThat(second.at("/data/timeEntries/pageInfo/hasNextPage").asBoolean())
                .isFalse();
    }

    @Test
    void fiftyEntriesNeedFourStatementsAtMost() {
        for (var day = 1; day <= 28; day++) {
            log("2024-02-%02d".formatted(day));
            log("2024-03-%02d".formatted(day));
        }
        var narrow = """
                { timeEntries(first: 50) { nodes { id hours user { username } project { name } task { name } } totalCount } }
                """;
        api.graphQl(narrow);

        var seen = statements.duringARead(() -> api.graphQl(narrow).expect(200));

        assertThat(seen).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aRefusalIsTypedAndNothingChanges() {
        log("2025-02-03");

        var refused = api.graphQl(
                """
                mutation($input: LogTimeInput!) { logTime(input: $input) { timeEntry { id } userErrors { code field message } } }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "projectId",
                                website,
                                "startTime",
                                "2025-02-03T09:00:00Z",
                                "endTime",
                                "2025-02-03T10:00:00Z")));

        assertThat(refused.text("/data/logTime/timeEntry")).isNull();
        assertThat(refused.text("/data/logTime/userErrors/0/code")).isEqualTo("overlapping_entry");
        assertThat(refused.text("/data/logTime/userErrors/0/field")).isEqualTo("startTime");
    }

    @Test
    void aTimerLivesItsLife() {
        var start =
                "mutation { startTimer(input: {projectId: \"%d\", notes: \"hi\"}) { timer { id isRunning } userErrors { code } } }"
                        .formatted(website);

        assertThat(api.graphQl(start).at("/data/startTimer/timer/isRunning").asBoolean())
                .isTrue();
        assertThat(api.graphQl(start).text("/data/startTimer/userErrors/0/code"))
                .isEqualTo("timer_already_running");
        assertThat(api.graphQl("mutation { pauseTimer { timer { pausedAt } userErrors { code } } }")
                        .text("/data/pauseTimer/timer/pausedAt"))
                .isNotNull();
        assertThat(api.graphQl("mutation { resumeTimer { timer { pausedAt } userErrors { code } } }")
                        .text("/data/resumeTimer/timer/pausedAt"))
                .isNull();
        assertThat(api.graphQl("{ timer { current { notes } } }").text("/data/timer/current/notes"))
                .isEqualTo("hi");
        var switched = api.graphQl(
                "mutation { switchTimer(input: {projectId: \"%d\"}) { timer { id } stopped { id endTime } userErrors { code } } }"
                        .formatted(website));
        assertThat(switched.text("/data/switchTimer/stopped/endTime")).isNotNull();
        assertThat(api.graphQl("mutation { stopTimer { timer { endTime } userErrors { code } } }")
                        .text("/data/stopTimer/timer/endTime"))
                .isNotNull();
        assertThat(api.graphQl("mutation { stopTimer { timer { endTime } userErrors { code } } }")
                        .text("/data/stopTimer/userErrors/0/code"))
                .isEqualTo("no_active_timer");
        assertThat(api.graphQl("{ timer { current { id } } }")
                        .at("/data/timer/current")
                        .isNull())
                .isTrue();
    }

    @Test
    void anEntryIsChangedDeletedAndBroughtBack() {
        var id = log("2025-02-03");

        var changed = api.graphQl(
                "mutation { changeTimeEntry(input: {id: \"%s\", notes: \"done\", version: 1}) { timeEntry { notes version } userErrors { code } } }"
                        .formatted(id));
        var stale = api.graphQl(
                "mutation { changeTimeEntry(input: {id: \"%s\", notes: \"again\", version: 1}) { timeEntry { id } userErrors { code } } }"
                        .formatted(id));
        var deleted = api.graphQl(
                "mutation { deleteTimeEntry(input: {id: \"%s\"}) { deletedId userErrors { code } } }".formatted(id));
        var restored = api.graphQl(
                "mutation { restoreTimeEntry(input: {id: \"%s\"}) { timeEntry { id notes } userErrors { code } } }"
                        .formatted(id));

        assertThat(changed.text("/data/changeTimeEntry/timeEntry/notes")).isEqualTo("done");
        assertThat(stale.text("/data/changeTimeEntry/userErrors/0/code")).isEqualTo("precondition_failed");
        assertThat(deleted.text("/data/deleteTimeEntry/deletedId")).isEqualTo(id);
        assertThat(restored.text("/data/restoreTimeEntry/timeEntry/notes")).isEqualTo("done");
    }

    @Test
    void aLineIsEnough() {
        var project = world.uniqueProject(ada, "Relaunch");

        var logged = api.graphQl(
                "mutation($input: LogQuickEntryInput!) { logQuickEntry(input: $input) { timeEntry { hours notes tags } userErrors { code } } }",
                Map.of("input", Map.of("line", "1:30 " + project.name() + " review #acme", "date", "2025-05-05")));

        assertThat(logged.at("/data/logQuickEntry/timeEntry/hours").asDouble()).isEqualTo(1.5);
        assertThat(logged.text("/data/logQuickEntry/timeEntry/notes")).isEqualTo("review");
        assertThat(logged.text("/data/logQuickEntry/timeEntry/tags/0")).isEqualTo("acme");
    }

    @Test
    void malloryGetsNowhere() {
        var id = log("2025-02-03");
        var mallory = as(world.person("mallory"));

        assertThat(mallory.graphQl("{ timeEntry(id: \"%s\") { notes } }".formatted(id))
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        assertThat(mallory.graphQl("{ timeEntries(filter: {userId: \"%d\"}) { nodes { id } } }"
                                .formatted(ada.id().value()))
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        assertThat(mallory.graphQl("{ timeEntries { nodes { id } } }")
                        .at("/data/timeEntries/nodes")
                        .size())
                .isZero();
        for (var mutation : new String[] {
            "changeTimeEntry(input: {id: \"%s\", notes: \"x\"}) { userErrors { code } }",
            "deleteTimeEntry(input: {id: \"%s\"}) { userErrors { code } }"
        }) {
            var refused = mallory.graphQl("mutation { " + mutation.formatted(id) + " }");
            assertThat(refused.body()).contains("forbidden");
        }
        assertThat(api.graphQl("{ timeEntry(id: \"%s\") { notes } }".formatted(id))
                        .text("/data/timeEntry/notes"))
                .isEqualTo("layout");
    }

    @Test
    void aTokenOpensOnlyItsScopes() {
        log("2025-02-03");
        var narrow = as(world.narrow(ada, "read:time_entries"));

        assertThat(narrow.graphQl("{ timeEntries { nodes { id } } }")
                        .at("/data/timeEntries/nodes")
                        .size())
                .isEqualTo(1);
        assertThat(narrow.graphQl("mutation { stopTimer { userErrors { code } } }")
                        .text("/errors/0/extensions/code"))
                .isEqualTo("missing_scope");
        assertThat(narrow.graphQl("{ timeEntries { nodes { project { name } } } }")
                        .text("/errors/0/extensions/code"))
                .isEqualTo("missing_scope");
        anonymous().graphQl("{ timeEntries { nodes { id } } }").expect(401);
    }

    @Test
    void questionsThatAreTooDearAreRefused() {
        var dear = "{ projects(first: 200) { nodes { tasks(first: 200) { nodes { id } } } } }";
        var silent = "{ projects { nodes { tasks { nodes { id name status priority } } } } }";
        var deep = "{ projects(first: 1) { nodes { client { " + "projects(first: 1) { nodes { client { ".repeat(5)
                + "id" + " } } }".repeat(6) + " }";

        assertThat(api.graphQl(dear).text("/errors/0/extensions/code")).isEqualTo("query_too_complex");
        assertThat(api.graphQl(silent).text("/errors/0/extensions/code")).isEqualTo("query_too_complex");
        assertThat(api.graphQl(deep).text("/errors/0/extensions/code")).isEqualTo("query_too_deep");
        assertThat(api.graphQl(silent.replace("tasks", "tasks(first: 10)"))
                        .at("/data/projects/nodes")
                        .isArray())
                .isTrue();
    }
}
