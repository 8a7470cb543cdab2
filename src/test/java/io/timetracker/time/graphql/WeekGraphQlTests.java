package io.timetracker.time.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("engine")
class WeekGraphQlTests extends ApplicationTest {

    private static final String WEEK = """
            { week(of: "2025-02-05") { firstDay lastDay seconds workedSeconds hours user { username } timesheet { id status }
              days { date seconds lock }
              rows { seconds project { id name } task { name } client { name } cells { date seconds fixedSeconds entryId version lock } } } }
            """;
    private static final String SET = """
            mutation($input: SetWeekCellInput!) { setWeekCell(input: $input) {
              cell { seconds fixedSeconds entryId version notes } row { seconds } day { seconds } week { seconds }
              userErrors { code field message } } }
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

    private Answer run(String mutation, Object... pairs) {
        var input = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            input.put((String) pairs[i], pairs[i + 1]);
        }
        return api.graphQl(mutation, Map.of("input", input)).expect(200);
    }

    private Answer set(String date, Object... pairs) {
        var all = new java.util.ArrayList<Object>(java.util.List.of("date", date, "projectId", website));
        all.addAll(java.util.List.of(pairs));
        return run(SET, all.toArray());
    }

    @Test
    void aCellIsSetAndReadInItsWeek() {
        var set = set("2025-02-04", "duration", "1h30", "notes", "layout");

        assertThat(set.number("/data/setWeekCell/cell/seconds")).isEqualTo(5400);
        assertThat(set.number("/data/setWeekCell/row/seconds")).isEqualTo(5400);
        assertThat(set.number("/data/setWeekCell/day/seconds")).isEqualTo(5400);
        assertThat(set.number("/data/setWeekCell/week/seconds")).isEqualTo(5400);
        assertThat(set.text("/data/setWeekCell/cell/notes")).isEqualTo("layout");
        var week = api.graphQl(WEEK).expect(200);
        assertThat(week.at("/errors").isMissingNode()).as(week.body()).isTrue();
        assertThat(week.text("/data/week/firstDay")).isEqualTo("2025-02-03");
        assertThat(week.text("/data/week/user/username")).isEqualTo(ada.username());
        assertThat(week.text("/data/week/timesheet/status")).isEqualTo("draft");
        assertThat(week.at("/data/week/hours").asDouble()).isEqualTo(1.5);
        assertThat(week.number("/data/week/days/1/seconds")).isEqualTo(5400);
        assertThat(week.number("/data/week/rows/0/project/id")).isEqualTo(website);
        assertThat(week.text("/data/week/rows/0/cells/1/entryId"))
                .isEqualTo(set.text("/data/setWeekCell/cell/entryId"));
    }

    @ParameterizedTest
    @CsvSource({
        "duration, soon, VALIDATION_ERROR, duration",
        "duration, 25, INVALID_TIME_RANGE, seconds",
        "version, 7, PRECONDITION_FAILED, version",
        "taskId, 99999999, INVALID_TASK, taskId"
    })
    void aRefusalSaysWhatIsWrongAndChangesNothing(String field, String value, String code, String at) {
        var refused = field.equals("duration")
                ? set("2025-02-04", field, value)
                : set("2025-02-04", field, Integer.valueOf(value), "duration", "1");

        var error = refused.at("/data/setWeekCell/userErrors/0");
        assertThat(error.get("code").asString()).as(refused.body()).isNotBlank();
        assertThat(error.get("message").asString()).isNotBlank();
        if (at != null) {
            assertThat(error.get("field").asString()).isEqualTo(at);
        }
        assertThat(refused.at("/data/setWeekCell/cell").isNull()).isTrue();
        assertThat(api.graphQl(WEEK).number("/data/week/seconds")).isZero();
    }

    @Test
    void aCellAndACopyAreTakenBack() {
        var set =
                "mutation($input: SetWeekCellInput!) { it: setWeekCell(input: $input) { undo { handle expiresAt } } }";
        var copy = "mutation($input: CopyWeekInput!) { it: copyWeek(input: $input) { cells undo { handle } } }";
        var undo = "mutation($input: UndoInput!) { undo(input: $input) { entryIds userErrors { code } } }";
        set("2025-02-04", "seconds", 60);

        var changed = run(set, "date", "2025-02-04", "projectId", website, "seconds", 120);
        assertThat(changed.text("/data/it/undo/expiresAt")).isNotBlank();
        run(undo, "handle", changed.text("/data/it/undo/handle"));
        assertThat(api.graphQl(WEEK).number("/data/week/seconds")).isEqualTo(60);

        var copied = run(copy, "to", "2025-02-10", "hours", true);
        assertThat(copied.number("/data/it/cells")).isEqualTo(1);
        var taken = run(undo, "handle", copied.text("/data/it/undo/handle"));
        assertThat(taken.at("/data/undo/entryIds").size()).isEqualTo(1);
        assertThat(run(copy, "to", "2025-02-10").at("/data/it/undo").isNull()).isTrue();
    }

    @Test
    void rowsComeGoAndAreCopied() {
        var add = "mutation($input: WeekRowInput!) { addWeekRow(input: $input) { week { rows { project { id } } }"
                + " userErrors { code } } }";
        var remove = "mutation($input: WeekRowInput!) { removeWeekRow(input: $input) { week { rows { seconds } }"
                + " userErrors { code message } } }";
        var copy = "mutation($input: CopyWeekInput!) { copyWeek(input: $input) { rows cells skipped week { seconds"
                + " rows { seconds } } userErrors { code } } }";

        assertThat(run(add, "date", "2025-02-03", "projectId", website)
                        .number("/data/addWeekRow/week/rows/0/project/id"))
                .isEqualTo(website);
        assertThat(run(copy, "to", "2025-02-10").number("/data/copyWeek/rows")).isEqualTo(1);
        assertThat(run(remove, "date", "2025-02-10", "projectId", website)
                        .at("/data/removeWeekRow/week/rows")
                        .size())
                .isZero();
        set("2025-02-04", "seconds", 60);
        assertThat(run(copy, "to", "2025-02-10", "hours", true).number("/data/copyWeek/week/seconds"))
                .isEqualTo(60);
        assertThat(run(remove, "date", "2025-02-10", "projectId", website)
                        .text("/data/removeWeekRow/userErrors/0/message"))
                .contains("There is time");
        assertThat(run(copy, "to", "2025-02-10", "from", "2025-02-11")
                        .at("/data/copyWeek/userErrors")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void manyRowsNeedNoMoreStatementsThanOne() {
        for (var i = 0; i < 8; i++) {
            var project = world.project(ada, "Project " + i);
            run(
                    SET,
                    "date",
                    "2025-02-04",
                    "projectId",
                    project,
                    "taskId",
                    world.task(ada, project, "Task"),
                    "seconds",
                    60);
        }
        api.graphQl(WEEK);

        var seen = statements.duringARead(() -> api.graphQl(WEEK).expect(200));

        assertThat(seen).hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void timeWithoutAClockIsLoggedMovedAndGivenAClock() {
        var log = """
                mutation($input: LogTimeInput!) { logTime(input: $input) { timeEntry { id timed startTime durationSeconds }
                  userErrors { code field } } }
                """;
        var change = """
                mutation($input: ChangeTimeEntryInput!) { changeTimeEntry(input: $input) {
                  timeEntry { timed startTime endTime durationSeconds } userErrors { code field } } }
                """;
        var logged = run(log, "projectId", website, "date", "2025-02-04", "seconds", 3600);
        assertThat(logged.at("/data/logTime/timeEntry/timed").asBoolean())
                .as(logged.body())
                .isFalse();
        var id = logged.text("/data/logTime/timeEntry/id");

        var moved = run(change, "id", id, "date", "2025-02-06");
        assertThat(moved.text("/data/changeTimeEntry/timeEntry/startTime")).startsWith("2025-02-06T08:00:00");
        assertThat(moved.number("/data/changeTimeEntry/timeEntry/durationSeconds"))
                .isEqualTo(3600);

        var timed = run(change, "id", id, "endTime", "2025-02-06T10:00:00Z");
        assertThat(timed.at("/data/changeTimeEntry/timeEntry/timed").asBoolean())
                .isTrue();
        assertThat(timed.number("/data/changeTimeEntry/timeEntry/durationSeconds"))
                .isEqualTo(7200);

        var both = run(
                log, "projectId", website, "date", "2025-02-04", "seconds", 60, "startTime", "2025-02-04T08:00:00Z");
        assertThat(both.at("/data/logTime/userErrors").size()).isEqualTo(1);
        var half = run(log, "projectId", website, "date", "2025-02-04");
        assertThat(half.text("/data/logTime/userErrors/0/field")).isEqualTo("seconds");
    }
}
