package io.timetracker.time.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.Answer;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.time.Timesheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("engine")
class TimesheetGraphQlTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private Timesheets timesheets;

    private Person ada;
    private Api api;
    private Api root;

    @BeforeEach
    void ada() {
        ada = world.person("ada");
        api = as(ada);
        root = as(world.narrow(world.admin(), "admin:all"));
    }

    private static Answer act(Api caller, String name, String type, Map<String, ?> input) {
        var mutation =
                "mutation($input: %s!) { it: %s(input: $input) { timesheetPeriod { id status version } userErrors { code field } } }"
                        .formatted(type, name);
        var answer = caller.graphQl(mutation, Map.of("input", input)).expect(200);
        assertThat(answer.at("/errors").isMissingNode()).as(answer.body()).isTrue();
        return answer;
    }

    private static String code(Answer answer) {
        return answer.text("/data/it/userErrors/0/code");
    }

    @Test
    void aWeekLivesItsLife() {
        var opened = act(api, "openTimesheet", "OpenTimesheetInput", Map.of("referenceDate", "2026-02-04"));
        var id = opened.text("/data/it/timesheetPeriod/id");

        assertThat(status(act(api, "submitWeek", "SubmitWeekInput", Map.of("referenceDate", "2026-02-08"))))
                .isEqualTo("SUBMITTED");
        assertThat(status(act(api, "withdrawTimesheet", "TimesheetInput", Map.of("id", id))))
                .isEqualTo("DRAFT");
        assertThat(status(act(api, "submitTimesheet", "TimesheetInput", Map.of("id", id))))
                .isEqualTo("SUBMITTED");
        assertThat(code(act(api, "approveTimesheet", "ApproveTimesheetInput", Map.of("id", id))))
                .isEqualTo("forbidden");
        var wordless = act(root, "rejectTimesheet", "RejectTimesheetInput", Map.of("id", id));
        assertThat(wordless.text("/data/it/userErrors/0/field")).isEqualTo("reason");
        assertThat(status(act(root, "rejectTimesheet", "RejectTimesheetInput", Map.of("id", id, "reason", "no"))))
                .isEqualTo("REJECTED");
        assertThat(status(act(root, "approveTimesheet", "ApproveTimesheetInput", Map.of("id", id, "comment", "ok"))))
                .isEqualTo("APPROVED");
        assertThat(status(act(root, "closeTimesheet", "CloseTimesheetInput", Map.of("id", id))))
                .isEqualTo("CLOSED");
        assertThat(code(act(api, "submitTimesheet", "TimesheetInput", Map.of("id", id))))
                .isEqualTo("timesheet_closed");
        assertThat(code(act(root, "closeTimesheet", "CloseTimesheetInput", Map.of("id", id, "version", 1))))
                .isEqualTo("precondition_failed");
        var deletion = "mutation($id: ID!) { it: deleteTimesheet(input: {id: $id}) { deletedId userErrors { code } } }";
        assertThat(code(api.graphQl(deletion, Map.of("id", id)))).isEqualTo("timesheet_closed");
        var draft = act(api, "openTimesheet", "OpenTimesheetInput", Map.of("referenceDate", "2026-02-11"))
                .text("/data/it/timesheetPeriod/id");
        assertThat(api.graphQl(deletion, Map.of("id", draft)).text("/data/it/deletedId"))
                .isEqualTo(draft);
    }

    private static String status(Answer answer) {
        assertThat(code(answer)).as(answer.body()).isNull();
        return answer.text("/data/it/timesheetPeriod/status");
    }

    @Test
    void aHundredPeriodsAreReadWithPeopleAndHoursInAFewStatements() {
        for (var week = 0; week < 100; week++) {
            timesheets.submitWeek(MONDAY.plusWeeks(week), ada.user());
        }
        var query = """
                { timesheetPeriods(first: 100) {
                    nodes { id firstDay lastDay status totalHours totalSeconds user { username } submittedBy { username }
                            approvedBy { username } rejectedBy { username } closedBy { username } }
                    totalCount pageInfo { endCursor } } }
                """;
        var list = api.graphQl(query).expect(200);

        var seen = statements.duringARead(() -> api.graphQl(query).expect(200));

        assertThat(list.at("/errors").isMissingNode()).as(list.body()).isTrue();
        assertThat(list.at("/data/timesheetPeriods/nodes").size()).isEqualTo(100);
        assertThat(list.text("/data/timesheetPeriods/nodes/99/firstDay")).isEqualTo("2026-02-02");
        assertThat(list.text("/data/timesheetPeriods/nodes/0/submittedBy/username"))
                .isEqualTo(ada.username());
        assertThat(list.at("/data/timesheetPeriods/nodes/0/approvedBy").isNull())
                .isTrue();
        assertThat(seen).hasSizeLessThanOrEqualTo(7);
        var filtered = api.graphQl(
                "{ timesheetPeriods(filter: {statuses: [SUBMITTED], from: \"2026-02-10\", until: \"2026-02-10\"}) { nodes { firstDay } } }");
        assertThat(filtered.at("/data/timesheetPeriods/nodes").findValuesAsString("firstDay"))
                .containsExactly("2026-02-09");
    }

    @Test
    void entriesSayWhyTheyAreLockedInTwoStatementsForAll() {
        var project = world.project(ada, "Website");
        for (var day = 2; day <= 20; day++) {
            api.post(
                            "/api/v1/time-entries",
                            Map.of(
                                    "project_id", project,
                                    "start_time", "2026-02-%02dT09:00".formatted(day),
                                    "end_time", "2026-02-%02dT10:00".formatted(day)))
                    .expect(201);
        }
        timesheets.submitWeek(MONDAY.plusWeeks(1), ada.user());
        var query = "{ timeEntries { nodes { startTime lock } } }";
        var list = api.graphQl(query).expect(200);

        var seen = statements.duringARead(() -> api.graphQl(query).expect(200));

        assertThat(list.at("/data/timeEntries/nodes").findValuesAsString("lock"))
                .filteredOn("TIMESHEET_PERIOD_LOCKED"::equals)
                .hasSize(7);
        assertThat(seen).hasSizeLessThanOrEqualTo(3);
        assertThat(root.graphQl("{ timeEntries(filter: {userId: \"%d\"}) { nodes { lock } } }"
                                .formatted(ada.id().value()))
                        .at("/data/timeEntries/nodes")
                        .findValuesAsString("lock"))
                .doesNotContain("TIMESHEET_PERIOD_LOCKED");
    }

    @Test
    void thePolicyIsReadAndChanged() {
        var grace = world.person("grace");
        var change =
                "mutation($in: ChangeTimesheetPolicyInput!) { it: changeTimesheetPolicy(input: $in) { timesheetPolicy { autoLockDays version approvers { username } } userErrors { code field } } }";

        var changed = root.graphQl(
                change,
                Map.of("in", Map.of("approverUserIds", List.of(grace.id().value()), "autoLockDays", 90)));

        assertThat(changed.text("/data/it/timesheetPolicy/approvers/0/username"))
                .isEqualTo(grace.username());
        assertThat(as(grace)
                        .graphQl("{ timesheetPolicy { autoLockDays } }")
                        .number("/data/timesheetPolicy/autoLockDays"))
                .isEqualTo(90);
        assertThat(api.graphQl("{ timesheetPolicy { autoLockDays } }").text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        assertThat(code(as(grace).graphQl(change, Map.of("in", Map.of("autoLockDays", 1)))))
                .isEqualTo("forbidden");
        assertThat(root.graphQl(change, Map.of("in", Map.of("autoLockDays", -1)))
                        .text("/data/it/userErrors/0/field"))
                .isEqualTo("autoLockDays");
        var back = new java.util.HashMap<String, Object>(Map.of("approverUserIds", List.of()));
        back.put("autoLockDays", null);
        assertThat(root.graphQl(change, Map.of("in", back)).text("/data/it/timesheetPolicy/autoLockDays"))
                .isNull();
    }

    @Test
    void malloryGetsNowhere() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        var mallory = as(world.person("mallory"));

        assertThat(mallory.graphQl("{ timesheetPeriod(id: \"%d\") { status } }"
                                .formatted(period.id().value()))
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        assertThat(mallory.graphQl("{ timesheetPeriods(filter: {forReview: true}) { nodes { id } } }")
                        .text("/errors/0/extensions/code"))
                .isEqualTo("forbidden");
        for (var act : List.of("submitTimesheet", "withdrawTimesheet")) {
            assertThat(code(act(
                            mallory,
                            act,
                            "TimesheetInput",
                            Map.of("id", period.id().value()))))
                    .isEqualTo("forbidden");
        }
        assertThat(api.graphQl("{ timesheetPeriod(id: \"%d\") { version } }"
                                .formatted(period.id().value()))
                        .number("/data/timesheetPeriod/version"))
                .isEqualTo(period.version());
    }
}
