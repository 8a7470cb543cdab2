package io.timetracker.reporting.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.projects.ProjectView;
import io.timetracker.testing.Answer;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** */
@Tag("engine")
class ComplianceRestTests extends ApplicationTest {

    private static final String CAPACITY = "/api/v1/reports/capacity";
    private static final String LOCKED = "/api/v1/reports/compliance/locked-periods";
    private static final String AUDIT = "/api/v1/reports/compliance/audit-events";
    private static final String ATTENDANCE = "/api/v1/reports/compliance/belgium-attendance";
    private static final String PAYROLL = "/api/v1/exports/payroll";
    private static final String HEADER =
            "user_id,username,week_year,week_number,period_start,period_end,hours,billable_hours,non_billable_hours";

    private Person ada;
    private ProjectView website;

    @BeforeEach
    void adaHasAProject() {
        ada = world.person("ada");
        website = world.uniqueProject(ada, "Website");
    }

    private long log(Person person, String start, String end, Object... more) {
        var body = new HashMap<String, Object>(Map.of("start_time", start, "end_time", end));
        body.put("project_id", website.id().value());
        for (var place = 0; place < more.length; place += 2) {
            body.put((String) more[place], more[place + 1]);
        }
        return as(person).post("/api/v1/time-entries", body).expect(201).number("/time_entry/id");
    }

    private static String days(String first, String last) {
        return "?start_date=" + first + "&end_date=" + last;
    }

    private String period(Person person, String day, String... acts) {
        var id = as(person)
                .post("/api/v1/timesheet-periods", Map.of("reference_date", day))
                .expect(201)
                .number("/timesheet_period/id");
        for (var act : acts) {
            var who = act.equals("submit") ? person : world.admin();
            as(who).post("/api/v1/timesheet-periods/" + id + "/" + act, Map.of())
                    .expect(200);
        }
        return Long.toString(id);
    }

    @Test
    void capacityIsTheUsualDaysFromMondayToFriday() {
        log(ada, "2025-03-03T09:00", "2025-03-03T17:20");
        log(ada, "2025-03-04T09:00", "2025-03-04T09:20");
        log(ada, "2025-03-09T09:00", "2025-03-09T09:20");
        log(ada, "2025-03-10T09:00", "2025-03-10T17:00");

        var answer = as(ada).get(CAPACITY + days("2025-03-03", "2025-03-09")).expect(200);

        assertThat(answer.text("/start_date")).isEqualTo("2025-03-03");
        assertThat(answer.text("/end_date")).isEqualTo("2025-03-09");
        assertThat(answer.at("/capacity")).hasSize(1);
        assertThat(answer.number("/capacity/0/user_id")).isEqualTo(ada.id().value());
        assertThat(answer.text("/capacity/0/username")).isEqualTo(ada.username());
        assertThat(number(answer, "/capacity/0/expected_hours")).isEqualTo(40.0);
        assertThat(number(answer, "/capacity/0/allocated_hours")).isEqualTo(9.0);
        assertThat(number(answer, "/capacity/0/time_off_hours")).isZero();
        assertThat(number(answer, "/capacity/0/available_hours")).isEqualTo(31.0);
        assertThat(number(answer, "/capacity/0/utilization_pct")).isEqualTo(22.5);

        var weekend = as(ada).get(CAPACITY + days("2025-03-08", "2025-03-09")).expect(200);
        assertThat(number(weekend, "/capacity/0/expected_hours")).isZero();
        assertThat(number(weekend, "/capacity/0/utilization_pct")).isZero();
        assertThat(number(weekend, "/capacity/0/available_hours")).isZero();
        var month = as(ada).get(CAPACITY + days("2025-03-01", "2025-03-31")).expect(200);
        assertThat(number(month, "/capacity/0/expected_hours")).isEqualTo(21 * 8.0);
    }

    private static double number(Answer answer, String place) {
        return answer.at(place).doubleValue();
    }

    @Test
    void administratorsReadTheCapacityOfOthers() {
        var grace = world.person("grace");
        var left = world.person("left");
        as(world.admin())
                .patch("/api/v1/users/" + left.id().value(), Map.of("is_active", false))
                .expect(200);
        log(ada, "2025-03-03T09:00", "2025-03-03T10:00");
        var range = CAPACITY + days("2025-03-03", "2025-03-03");
        var three = "&user_ids=" + grace.id().value() + ",x," + ada.id().value() + ","
                + left.id().value();

        var some = as(world.admin()).get(range + three).expect(200);
        assertThat(names(some)).containsExactly(ada.username(), grace.username());
        assertThat(number(some, "/capacity/0/allocated_hours")).isEqualTo(1.0);
        assertThat(number(some, "/capacity/1/available_hours")).isEqualTo(8.0);
        assertThat(names(as(world.admin()).get(range).expect(200)))
                .isSorted()
                .contains(ada.username(), grace.username())
                .doesNotContain(left.username());
        assertThat(names(as(grace).get(range + three).expect(200))).containsExactly(grace.username());
        var one = statements.duringARead(() ->
                as(world.admin()).get(range + "&user_ids=" + ada.id().value()).expect(200));
        var all = statements.duringARead(() -> as(world.admin()).get(range).expect(200));
        assertThat(all).hasSizeLessThanOrEqualTo(one.size() + 1);
    }

    private static List<String> names(Answer answer) {
        return answer.at("/capacity")
                .valueStream()
                .map(row -> row.path("username").asString())
                .toList();
    }

    @Test
    void bothDaysAreNeededAndReadable() {
        for (var path : List.of(CAPACITY, ATTENDANCE, PAYROLL)) {
            for (var lacking : List.of("", "?start_date=2025-03-03", "?end_date=2025-03-03")) {
                var refused = as(ada).get(path + lacking).expect(400);
                assertThat(refused.text("/error")).isEqualTo("start_date and end_date are required");
                assertThat(refused.text("/details/reason")).isEqualTo("dates_required");
            }
            assertThat(as(ada).get(path + days("2025-02-30", "2025-03-03"))
                            .expect(400)
                            .at("/errors/start_date"))
                    .hasSize(1);
            assertThat(as(ada).get(path + days("2025-03-03", "2025-03-02"))
                            .expect(400)
                            .at("/errors/end_date"))
                    .hasSize(1);
            as(world.narrow(ada, "read:time_entries"))
                    .get(path + days("2025-03-03", "2025-03-09"))
                    .expect(403);
            anonymous().get(path + days("2025-03-03", "2025-03-09")).expect(401);
        }
        var attendance =
                as(ada).get(ATTENDANCE + days("2025-03-03", "2025-03-09")).expect(200);
        assertThat(attendance.at("/success").asBoolean()).isTrue();
        assertThat(attendance.at("/data/rows")).isEmpty();
        assertThat(attendance.number("/data/count")).isZero();
    }

    @Test
    void approversReadClosedPeriodsAndNobodyElse() {
        period(ada, "2025-03-03", "submit", "approve");
        var older = period(ada, "2025-02-03", "close");
        var closed = period(ada, "2025-03-10", "close");

        as(ada).get(LOCKED).expect(403);
        as(world.narrow(world.admin(), "read:time_entries")).get(LOCKED).expect(403);
        var march =
                as(world.admin()).get(LOCKED + days("2025-03-01", "2025-03-31")).expect(200);
        assertThat(ids(march)).contains(closed).doesNotContain(older);
        var all = as(world.admin()).get(LOCKED).expect(200);
        assertThat(ids(all).indexOf(closed)).isBetween(0, ids(all).indexOf(older) - 1);
        assertThat(all.at("/locked_periods").valueStream())
                .allMatch(period -> period.path("status").asString().equals("closed")
                        && period.path("is_locked").asBoolean());
    }

    private static List<String> ids(Answer answer) {
        return answer.at("/locked_periods")
                .valueStream()
                .map(period -> Long.toString(period.path("id").asLong()))
                .toList();
    }

    @Test
    void anAuditTellsWhatWasDoneToTime() {
        var id = log(ada, "2025-03-03T09:00", "2025-03-03T10:00");
        as(ada).patch("/api/v1/time-entries/" + id, Map.of("notes", "Layout", "reason", "forgotten"))
                .expect(200);
        as(ada).delete("/api/v1/time-entries/" + id).expect(200);
        period(ada, "2025-03-03", "submit");
        var mine = AUDIT + "?user_id=" + ada.id().value();

        as(ada).get(AUDIT).expect(403);
        var audit = as(world.admin()).get(mine).expect(200);

        var events = audit.at("/audit_events")
                .valueStream()
                .map(event -> event.path("entity_type").asString() + " "
                        + event.path("action").asString())
                .toList();
        assertThat(events)
                .startsWith("Timesheet updated")
                .containsSubsequence("TimeEntry deleted", "TimeEntry updated", "TimeEntry created");
        assertThat(events).noneMatch(event -> event.startsWith("Project"));
        var changed = audit.at("/audit_events")
                .valueStream()
                .filter(event -> event.path("action").asString().equals("updated")
                        && event.path("entity_id").asLong() == id)
                .findFirst()
                .orElseThrow();
        assertThat(changed.path("entity_name").asString()).isEqualTo(website.name());
        assertThat(changed.path("reason").asString()).isEqualTo("forgotten");
        assertThat(changed.path("change_description").asString()).isEqualTo("Time entry changed: " + website.name());
        assertThat(as(world.admin())
                        .get(mine + "&end_date=2025-03-03")
                        .expect(200)
                        .at("/audit_events"))
                .isEmpty();
        assertThat(as(world.admin())
                        .get(mine + "&start_date=2025-03-03")
                        .expect(200)
                        .at("/audit_events"))
                .hasSize(events.size());
        var few = statements.duringARead(() -> as(world.admin()).get(mine).expect(200));
        log(ada, "2025-03-12T09:00", "2025-03-12T10:00");
        log(ada, "2025-03-13T09:00", "2025-03-13T10:00");
        assertThat(statements.duringARead(() -> as(world.admin()).get(mine).expect(200)))
                .hasSizeLessThanOrEqualTo(few.size());
    }

    @Test
    void payrollIsAFileOfWeeks() {
        // Monday, 30 December, is of the first week of 2025.
        log(ada, "2024-12-30T09:00", "2024-12-30T09:20");
        log(ada, "2025-01-02T09:00", "2025-01-02T09:40", "billable", false);
        log(ada, "2025-01-06T22:30", "2025-01-07T00:30");
        log(ada, "2025-01-13T09:00", "2025-01-13T10:00");
        period(ada, "2025-01-06", "submit", "approve");
        period(ada, "2025-01-13", "submit", "approve", "close");
        var me = ada.id().value() + "," + ada.username() + ",2025,";
        var first = me + "1,2024-12-30,2025-01-05,1.00,0.33,0.67";
        var second = me + "2,2025-01-06,2025-01-12,2.00,2.00,0.00";
        var third = me + "3,2025-01-13,2025-01-19,1.00,1.00,0.00";
        var range = PAYROLL + days("2024-12-30", "2025-01-13");

        var file = as(ada).get(range).expect(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=payroll_export_2024-12-30_2025-01-13.csv");
        assertThat(file.body()).isEqualTo(HEADER + "\r\n" + first + "\r\n" + second + "\r\n" + third + "\r\n");
        assertThat(lines(as(ada).get(range + "&approved_only=true"))).containsExactly(HEADER, second);
        assertThat(lines(as(ada).get(range + "&closed_only=TRUE"))).containsExactly(HEADER, third);
        assertThat(lines(as(ada).get(range + "&closed_only=true&approved_only=true")))
                .containsExactly(HEADER);
        assertThat(lines(as(ada).get(range + "&closed_only=no"))).hasSize(4);
        assertThat(lines(as(ada).get(PAYROLL + days("2025-01-01", "2025-01-05"))))
                .containsExactly(HEADER, me + "1,2024-12-30,2025-01-05,0.67,0.00,0.67");
        // Nobody has opened that week, and reading did not.
        assertThat(as(ada).get("/api/v1/timesheet-periods").expect(200).at("/timesheet_periods"))
                .hasSize(2);
    }

    private static List<String> lines(Answer answer) {
        return answer.expect(200).body().lines().toList();
    }

    @Test
    void administratorsExportEverybodysPayroll() {
        var grace = world.person("grace");
        log(ada, "1999-03-03T09:00", "1999-03-03T10:00");
        as(grace)
                .post(
                        "/api/v1/time-entries",
                        Map.of(
                                "project_id",
                                world.project(grace, "Shop"),
                                "start_time",
                                "1999-03-03T09:00",
                                "end_time",
                                "1999-03-03T11:00"))
                .expect(201);
        var range = PAYROLL + days("1999-03-01", "1999-03-07");
        var foreign = range + "&user_id=" + ada.id().value();

        assertThat(lines(as(world.admin()).get(foreign))).hasSize(2);
        assertThat(lines(as(grace).get(foreign)).getLast())
                .startsWith(grace.id().value() + ",");
        assertThat(lines(as(world.admin()).get(range)))
                .anyMatch(line -> line.startsWith(ada.id().value() + ","))
                .anyMatch(line -> line.startsWith(grace.id().value() + ","));
        var few = statements.duringARead(() -> as(world.admin()).get(foreign).expect(200));
        var many = statements.duringARead(() -> as(world.admin())
                .get(PAYROLL + days("1999-01-01", "2025-12-31"))
                .expect(200));
        assertThat(many).hasSizeLessThanOrEqualTo(few.size() + 1);
        assertThat(many).noneMatch(sql -> sql.contains("time_entry"));
    }
}
