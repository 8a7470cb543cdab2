package io.timetracker.time.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.security.Role;
import io.timetracker.testing.Api;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.testing.World;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.OpenTimesheet;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.Timesheets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("engine")
class TimesheetRestTests extends ApplicationTest {

    private static final String PERIODS = "/api/v1/timesheet-periods";
    private static final String POLICY = "/api/v1/timesheet-policy";
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private Api api;

    @BeforeEach
    void ada() {
        ada = world.person("ada");
        api = as(ada);
    }

    @AfterEach
    void rules() {
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(List.of()),
                null,
                world.admin().user());
        world.resetRules();
    }

    private void approvers(Person... people) {
        var ids = java.util.Arrays.stream(people).map(Person::id).toList();
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(ids),
                null,
                world.admin().user());
    }

    private long opened(String day) {
        return api.post(PERIODS, Map.of("reference_date", day)).expect(201).number("/timesheet_period/id");
    }

    @Test
    void theWeekOfADayIsOneAndTheSame() {
        var first = api.post(PERIODS, Map.of("reference_date", "2026-02-08")).expect(201);
        var second = api.post(PERIODS, Map.of("reference_date", "2026-02-02")).expect(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.text("/timesheet_period/period_start")).isEqualTo("2026-02-02");
        assertThat(first.text("/timesheet_period/period_end")).isEqualTo("2026-02-08");
        assertThat(first.text("/timesheet_period/period_type")).isEqualTo("weekly");
        assertThat(first.text("/timesheet_period/status")).isEqualTo("draft");
        assertThat(first.at("/timesheet_period/is_locked").asBoolean()).isFalse();
        assertThat(first.text("/timesheet_period/username")).isEqualTo(ada.username());
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void withoutADayItIsThisWeek() {
        var today = LocalDate.now(java.time.ZoneId.of("Europe/Rome"));

        var period = api.post(PERIODS, Map.of()).expect(201);

        assertThat(LocalDate.parse(period.text("/timesheet_period/period_start")))
                .isBeforeOrEqualTo(today);
        assertThat(LocalDate.parse(period.text("/timesheet_period/period_end"))).isAfterOrEqualTo(today);
    }

    @Test
    void anAdministratorBeginsOneForSomebodyAndForThemselves() {
        var root = world.person("root", Role.ADMIN);

        assertThat(as(root).post(PERIODS, Map.of("user_id", ada.id().value()))
                        .expect(201)
                        .number("/timesheet_period/user_id"))
                .isEqualTo(ada.id().value());
        assertThat(as(root).post(PERIODS, Map.of()).expect(201).number("/timesheet_period/user_id"))
                .isEqualTo(root.id().value());
        api.post(PERIODS, Map.of("user_id", root.id().value())).expect(403);
        var nobody = as(root).post(PERIODS, Map.of("user_id", 987654321)).expect(400);
        assertThat(nobody.text("/details/reason")).isEqualTo("invalid_user");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndNothingIsMade() {
        for (var wrong : List.of(
                Map.of("reference_date", "soon"),
                Map.of("reference_date", "1066-10-14"),
                Map.of("period_type", "ROBERT'); --"))) {
            var refused = api.post(PERIODS, wrong).expect(400);
            assertThat(refused.text("/error_code")).isEqualTo("validation_error");
            assertThat(refused.at("/errors").has(wrong.keySet().iterator().next()))
                    .isTrue();
        }
        assertThat(api.get(PERIODS).at("/timesheet_periods").size()).isZero();
    }

    @Test
    void theListIsFilteredNewestFirst() {
        opened("2026-02-02");
        opened("2026-02-16");
        var second = opened("2026-02-09");
        api.post(PERIODS + "/" + second + "/submit", Map.of()).expect(200);

        var all = api.get(PERIODS).expect(200);
        assertThat(all.at("/timesheet_periods").findValuesAsString("period_start"))
                .containsExactly("2026-02-16", "2026-02-09", "2026-02-02");
        assertThat(starts("?status=submitted")).containsExactly("2026-02-09");
        assertThat(starts("?status=nonsense")).isEmpty();
        assertThat(starts("?start_date=2026-02-15")).containsExactly("2026-02-16", "2026-02-09");
        assertThat(starts("?end_date=2026-02-09")).containsExactly("2026-02-09", "2026-02-02");
        assertThat(starts("?start_date=2026-02-10&end_date=2026-02-11")).containsExactly("2026-02-09");
        assertThat(starts("?per_page=2")).hasSize(2);
        assertThat(starts("?per_page=2&page=2")).containsExactly("2026-02-02");
        var first = api.get(PERIODS + "?per_page=2&cursor=").expect(200);
        assertThat(starts("?per_page=2&cursor=" + first.text("/pagination/next_cursor")))
                .containsExactly("2026-02-02");
        assertThat(api.get(PERIODS + "?cursor=bm9uc2Vuc2U").expect(400).text("/error_code"))
                .isEqualTo("validation_error");
    }

    private List<String> starts(String query) {
        return api.get(PERIODS + query).expect(200).at("/timesheet_periods").findValuesAsString("period_start");
    }

    @Test
    void othersSeeWhatIsTheirs() {
        var draft = opened("2026-02-02");
        var handedIn = opened("2026-02-09");
        api.post(PERIODS + "/" + handedIn + "/submit", Map.of()).expect(200);
        var grace = world.person("grace");
        var mallory = as(world.person("mallory"));
        approvers(grace);
        var ofAda = PERIODS + "?user_id=" + ada.id().value();

        mallory.get(ofAda).expect(403);
        mallory.get(PERIODS + "?review=true").expect(403);
        mallory.get(PERIODS + "/" + handedIn).expect(403);
        assertThat(mallory.get(PERIODS).at("/timesheet_periods").size()).isZero();
        as(grace).get(PERIODS + "/" + draft).expect(403);
        as(grace).get(PERIODS + "/" + handedIn).expect(200);
        assertThat(as(grace).get(ofAda).at("/timesheet_periods").findValuesAsString("id"))
                .containsExactly("" + handedIn);
        assertThat(as(grace)
                        .get(ofAda + "&review=true")
                        .at("/timesheet_periods")
                        .findValuesAsString("id"))
                .containsExactly("" + handedIn);
        assertThat(as(grace).get(PERIODS).at("/timesheet_periods").size()).isZero();
        assertThat(as(world.admin()).get(ofAda).at("/timesheet_periods").size()).isEqualTo(2);
        api.get(PERIODS + "/987654321").expect(404);
    }

    @Test
    void aTimerThatBeganInItKeepsItFromBeingHandedIn() {
        var project = world.project(ada, "Website");
        var id = api.post(PERIODS, Map.of()).expect(201).number("/timesheet_period/id");
        api.post("/api/v1/timer/start", Map.of("project_id", project)).expect(201);

        var refused = api.post(PERIODS + "/" + id + "/submit", Map.of()).expect(400);

        assertThat(refused.text("/details/reason")).isEqualTo("timesheet_timer_runs");
        api.post(PERIODS + "/submit", Map.of("reference_date", "2025-12-01")).expect(200);
        api.post("/api/v1/timer/stop", Map.of()).expect(200);
        api.post(PERIODS + "/" + id + "/submit", Map.of()).expect(200);
    }

    @Test
    void hoursAreThoseThatBeganInItInTheAppZone() {
        var project = world.project(ada, "Website");
        for (var span : List.of(
                List.of("2026-02-01T23:00:00", "2026-02-02T01:00:00"),
                List.of("2026-02-08T23:30:00", "2026-02-09T01:00:00"))) {
            api.post(
                            "/api/v1/time-entries",
                            Map.of("project_id", project, "start_time", span.get(0), "end_time", span.get(1)))
                    .expect(201);
        }

        var week = api.post(PERIODS, Map.of("reference_date", "2026-02-04")).expect(201);

        assertThat(week.at("/timesheet_period/total_hours").asDouble()).isEqualTo(1.5);
    }

    @Test
    void anEntryThatEndsAtMidnightDoesNotReachTheNextWeek() {
        var project = world.project(ada, "Website");
        api.post(PERIODS + "/submit", Map.of("reference_date", "2026-02-09")).expect(200);
        var entry = new HashMap<String, Object>(Map.of("project_id", project, "start_time", "2026-02-08T23:00:00"));

        entry.put("end_time", "2026-02-09T00:00:01");
        assertThat(api.post("/api/v1/time-entries", entry).expect(400).text("/details/reason"))
                .isEqualTo("timesheet_period_locked");
        entry.put("end_time", "2026-02-09T00:00:00");
        api.post("/api/v1/time-entries", entry).expect(201);
    }

    @Test
    void whatHappenedIsOnRecord() {
        var grace = world.person("grace");
        approvers(grace);
        var id = opened("2026-02-02");
        var path = PERIODS + "/" + id;
        api.post(path + "/submit", Map.of()).expect(200);

        var missing = as(grace).post(path + "/reject", Map.of()).expect(400);
        assertThat(missing.at("/errors").has("reason")).isTrue();
        var rejected = as(grace)
                .post(path + "/reject", Map.of("reason", "Friday is missing"))
                .expect(200);
        assertThat(rejected.text("/timesheet_period/rejection_reason")).isEqualTo("Friday is missing");
        assertThat(rejected.number("/timesheet_period/rejected_by"))
                .isEqualTo(grace.id().value());
        assertThat(rejected.text("/timesheet_period/rejected_at")).matches("20\\d\\d-[-\\dT:.]+");
        var approved =
                as(grace).post(path + "/approve", Map.of("comment", "fine")).expect(200);
        assertThat(approved.text("/timesheet_period/rejected_at")).isNull();
        assertThat(approved.text("/timesheet_period/close_reason")).isEqualTo("fine");
        var closed = as(world.admin())
                .post(path + "/close", Map.of("reason", "paid"))
                .expect(200);
        assertThat(closed.at("/timesheet_period/is_locked").asBoolean()).isTrue();
        assertThat(as(world.admin())
                        .post(path + "/close", Map.of("reason", "again"))
                        .expect(200)
                        .body())
                .isEqualTo(closed.body());

        assertThat(jdbc.sql(
                                "select action from change_log where entity_type = 'timesheet' and entity_id = ? order by seq")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "timesheet.opened",
                        "timesheet.submitted",
                        "timesheet.rejected",
                        "timesheet.approved",
                        "timesheet.closed");
    }

    @Test
    void whoeverMayDecideOnTheirOwnTimeIsSeenToDoSo() {
        var root = world.person("root", Role.ADMIN);
        as(world.admin())
                .patch("/api/v1/settings", Map.of("allow_self_approval", true))
                .expect(200);
        var period = timesheets.submitWeek(MONDAY, root.user());

        as(root).post(PERIODS + "/" + period.id().value() + "/approve", Map.of())
                .expect(200);

        assertThat(jdbc.sql(
                                "select count(*) from change_log where action = 'timesheet.self_approved' and entity_id = ?")
                        .param(period.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anOldVersionIsRefusedAndWhatIsNotThereIs400() {
        var id = opened("2026-02-02");
        var path = PERIODS + "/" + id;
        api.post(path + "/submit", Map.of()).expect(200);

        api.with("If-Match", "\"1\"").post(path + "/withdraw", Map.of()).expect(412);
        api.with("If-Match", "\"2\"").post(path + "/withdraw", Map.of()).expect(200);
        for (var act : List.of("submit", "withdraw")) {
            assertThat(api.post(PERIODS + "/987654321/" + act, Map.of())
                            .expect(400)
                            .text("/error_code"))
                    .isEqualTo("not_found");
        }
        for (var act : List.of("approve", "reject", "close")) {
            assertThat(as(world.admin())
                            .post(PERIODS + "/987654321/" + act, Map.of("reason", "x"))
                            .expect(400)
                            .text("/error_code"))
                    .isEqualTo("not_found");
        }
        api.delete(PERIODS + "/987654321").expect(400);
        var tooMuch = as(world.admin())
                .post(path + "/close", Map.of("reason", "x".repeat(1001)))
                .expect(400);
        assertThat(tooMuch.at("/errors").has("reason")).isTrue();
    }

    @Test
    void thePolicyIsForApproversToReadAndAdministratorsToChange() {
        var grace = world.person("grace");
        var root = as(world.admin());
        api.get(POLICY).expect(403);
        as(grace).get(POLICY).expect(403);
        as(grace).put(POLICY, Map.of("auto_lock_days", 3)).expect(403);

        var changed = root.put(
                        POLICY,
                        Map.of(
                                "auto_lock_days",
                                30,
                                "approver_user_ids",
                                List.of(grace.id().value(), grace.id().value())))
                .expect(200);

        assertThat(changed.number("/timesheet_policy/auto_lock_days")).isEqualTo(30);
        assertThat(changed.at("/timesheet_policy/approver_user_ids").size()).isEqualTo(1);
        assertThat(changed.text("/timesheet_policy/default_period_type")).isEqualTo("weekly");
        assertThat(changed.at("/timesheet_policy/require_rejection_comment").asBoolean())
                .isTrue();
        assertThat(as(grace).get(POLICY).expect(200).at("/timesheet_policy"))
                .isEqualTo(changed.at("/timesheet_policy"));
        var cleared = new HashMap<String, Object>();
        cleared.put("auto_lock_days", null);
        assertThat(root.patch(POLICY, cleared).expect(200).text("/timesheet_policy/auto_lock_days"))
                .isNull();
        root.with("If-Match", changed.header("ETag"))
                .patch(POLICY, Map.of("auto_lock_days", 1))
                .expect(412);
        var wrongs = new HashMap<String, List<?>>();
        wrongs.put("auto_lock_days", List.of(-1, 99999));
        wrongs.put(
                "approver_user_ids",
                List.of(
                        List.of(987654321),
                        java.util.Collections.singletonList(null),
                        java.util.stream.LongStream.range(1, 60).boxed().toList()));
        wrongs.put("default_period_type", List.of("x y"));
        wrongs.forEach((field, values) -> values.forEach(value -> {
            var refused = root.patch(POLICY, Map.of(field, value)).expect(400);
            assertThat(refused.at("/errors").has(field)).as(refused.body()).isTrue();
        }));
        assertThat(root.get(POLICY).text("/timesheet_policy/auto_lock_days")).isNull();
    }

    @Test
    void theScopesOfTimeOpenThem() {
        var reader = as(world.narrow(ada, "read:time_entries"));
        reader.get(PERIODS).expect(200);
        reader.post(PERIODS, Map.of()).expect(403);
        as(world.narrow(ada, "read:projects")).get(PERIODS).expect(403);
        anonymous().get(PERIODS).expect(401);
    }

    @Test
    void aHundredPeriodsNeedEightStatementsAtMost() {
        for (var week = 0; week < 100; week++) {
            timesheets.open(OpenTimesheet.of(MONDAY.plusWeeks(week)), ada.user());
        }
        api.get(PERIODS);

        var seen = statements.duringARead(() -> api.get(PERIODS).expect(200));

        assertThat(seen).hasSizeLessThanOrEqualTo(8);
        assertThat(api.get(PERIODS).at("/timesheet_periods").size()).isEqualTo(100);
    }

    @Test
    void daysWithoutWorkAreNamed() {
        log("2026-02-03");
        log("2026-02-06");

        var period = api.get(PERIODS + "/" + opened("2026-02-03")).at("/timesheet_period/missing_days");

        assertThat(period.valueStream().map(day -> day.asString()))
                .containsExactly("2026-02-02", "2026-02-04", "2026-02-05");
    }

    private void log(String day) {
        var body = new HashMap<String, Object>();
        body.put("project_id", world.project(ada, World.unique("Website")));
        body.put("start_time", day + "T09:00:00");
        body.put("end_time", day + "T10:00:00");
        api.post("/api/v1/time-entries", body).expect(201);
    }
}
