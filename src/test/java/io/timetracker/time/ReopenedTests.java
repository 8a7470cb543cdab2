package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;

/** A locked week that its owner may change for a while. Who may what on which path stands in {@link PeriodLocksTests}. */
@Tag("engine")
@EnableScenarios
class ReopenedTests extends ApplicationTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);
    private static final String FRIDAY = "Friday is missing";

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    @Autowired
    private Timekeeping timekeeping;

    @Autowired
    private ReviewedWeeks weeks;

    @Autowired
    private AutoLock autoLock;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private Person grace;
    private Person root;

    @BeforeEach
    void adaWorksAndGraceApproves() {
        ada = world.person("ada");
        grace = world.person("grace");
        root = world.admin();
        policy.change(ChangeTimesheetPolicy.nothing().approvers(List.of(grace.id())), null, root.user());
    }

    @AfterEach
    void usualRules() {
        autoLockAfter(null);
        policy.change(ChangeTimesheetPolicy.nothing().approvers(List.of()), null, root.user());
        world.resetRules();
    }

    private void autoLockAfter(@Nullable Integer days) {
        policy.change(
                new ChangeTimesheetPolicy(
                        Patch.keep(), Patch.to(days), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep()),
                null,
                root.user());
    }

    private static ReopenTimesheet because(String reason) {
        return new ReopenTimesheet(reason, null, null);
    }

    private TimesheetView approved() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        return timesheets.approve(period.id(), null, null, grace.user());
    }

    private TimesheetView closed() {
        return timesheets.close(timesheets.submitWeek(MONDAY, ada.user()).id(), null, "paid", root.user());
    }

    private void log() {
        var start = MONDAY.atTime(9, 0).atZone(ROME).toInstant();
        var span = new When.Span(start, start.plusSeconds(3600));
        timekeeping.log(
                LogTime.of(span, Booking.on(new ProjectId(world.project(ada, "Website"))), null, null), ada.user());
    }

    private void timeIsUp(TimesheetView period) {
        jdbc.sql("update timesheet_period set reopened_until = ? where id = ?")
                .params(
                        io.timetracker.platform.calendar.InstantColumns.column(
                                Instant.now().minusSeconds(1)),
                        period.id().value())
                .update();
    }

    @Test
    void itIsOpenForItsOwnerForADayAndKeepsWhatWasDecided() {
        var period = approved();
        assertThatThrownBy(this::log).isInstanceOf(PeriodLocked.class);

        var reopened = timesheets.reopen(period.id(), period.version(), because("  " + FRIDAY), grace.user());

        assertThat(reopened.status()).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(reopened.approvedBy()).isEqualTo(grace.id());
        assertThat(reopened.reopenedBy()).isEqualTo(grace.id());
        assertThat(reopened.reopenReason()).isEqualTo(FRIDAY);
        assertThat(reopened.reopenedUntil())
                .isCloseTo(Instant.now().plus(Duration.ofHours(24)), within(1, ChronoUnit.MINUTES));
        timeIsUp(period);
        assertThatThrownBy(this::log).isInstanceOf(PeriodLocked.class);
        assertThat(status(period)).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(jdbc.sql(
                                "select reason from change_log where action = 'timesheet.reopened' and entity_id = ? and user_id = ?")
                        .params(period.id().value(), grace.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(FRIDAY);
    }

    @Test
    void whatIsChangedIsDecidedAgainAlthoughNobodyHandsItIn() {
        var period = timesheets.reopen(approved().id(), null, because(FRIDAY), grace.user());
        log();

        assertThat(status(period)).isEqualTo(TimesheetStatus.SUBMITTED);
        assertThat(waiting()).doesNotContain(period.id());
        var seen = timesheets.open(OpenTimesheet.of(MONDAY), ada.user()).version();
        var later = MONDAY.plusDays(1).atTime(9, 0).atZone(ROME).toInstant();
        timekeeping.log(
                LogTime.of(
                        new When.Span(later, later.plusSeconds(3600)),
                        Booking.on(new ProjectId(world.project(ada, "Website"))),
                        null,
                        null),
                ada.user());
        assertThatThrownBy(() -> timesheets.approve(period.id(), seen, null, grace.user()))
                .isInstanceOf(PreconditionFailed.class);
        timeIsUp(period);

        assertThat(waiting()).contains(period.id());
        assertThatThrownBy(this::log).isInstanceOf(PeriodLocked.class);
        assertThatThrownBy(() -> timesheets.withdraw(period.id(), null, ada.user()))
                .hasMessageContaining("timesheet_decided");
        autoLockAfter(30);
        autoLock.run();
        assertThat(status(period)).isEqualTo(TimesheetStatus.SUBMITTED);
        assertThat(actions(period))
                .containsExactly(
                        "timesheet.opened",
                        "timesheet.submitted",
                        "timesheet.approved",
                        "timesheet.reopened",
                        "timesheet.decision_void");
        assertThat(timesheets.approve(period.id(), null, null, grace.user()).status())
                .isEqualTo(TimesheetStatus.APPROVED);
    }

    private List<TimesheetId> waiting() {
        return weeks.waiting(grace.user()).stream().map(TimesheetView::id).toList();
    }

    private List<String> actions(TimesheetView period) {
        return jdbc.sql("select action from change_log where entity_id = ? and action like 'timesheet.%' order by seq")
                .param(period.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void itEndsEarlierWhenSomebodyWhoMightReopenItSaysSo() {
        var period = approved();
        assertThatThrownBy(() -> timesheets.endReopening(period.id(), null, grace.user()))
                .isInstanceOf(TimesheetRefused.class)
                .hasMessageContaining("timesheet_not_reopened");
        timesheets.reopen(period.id(), null, because(FRIDAY), root.user());
        assertThatThrownBy(() -> timesheets.endReopening(period.id(), null, ada.user()))
                .isInstanceOf(Forbidden.class);

        assertThat(timesheets.endReopening(period.id(), null, grace.user()).reopenedUntil())
                .isNull();

        assertThatThrownBy(this::log).isInstanceOf(PeriodLocked.class);
        assertThat(jdbc.sql(
                                "select count(*) from change_log where action = 'timesheet.reopening_ended' and entity_id = ?")
                        .param(period.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aClosedOneIsHandedInAnewAndDecidedAgainAndNoWithdrawalKeepsItOpen() {
        var period = closed();
        assertThatThrownBy(() -> timesheets.reopen(period.id(), null, because(FRIDAY), grace.user()))
                .isInstanceOf(Forbidden.class);
        assertThat(timesheets
                        .reopen(period.id(), null, because(FRIDAY), root.user())
                        .status())
                .isEqualTo(TimesheetStatus.CLOSED);
        log();

        var submitted = timesheets.submit(period.id(), null, ada.user());

        assertThat(submitted.status()).isEqualTo(TimesheetStatus.SUBMITTED);
        assertThat(submitted.reopenedUntil()).isNull();
        assertThatThrownBy(this::log).isInstanceOf(PeriodLocked.class);
        assertThat(submitted.canBeWithdrawn()).isFalse();
        assertThatThrownBy(() -> timesheets.withdraw(period.id(), null, ada.user()))
                .hasMessageContaining("timesheet_decided");
        var approved = timesheets.approve(period.id(), null, "now it is", grace.user());
        assertThat(approved.closedAt()).isNull();
        assertThat(approved.closeReason()).isEqualTo("now it is");
    }

    @Test
    void whatIsSubmittedAlreadyIsHandedInAnewAndOnceTheTimeIsUpNothingIsDone() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        timesheets.reopen(period.id(), null, because(FRIDAY), grace.user());

        var again = timesheets.submit(period.id(), null, ada.user());

        assertThat(again.submittedAt()).isAfter(period.submittedAt());
        assertThat(again.reopenedUntil()).isNull();
        var reopened = timesheets.reopen(period.id(), null, because(FRIDAY), grace.user());
        timeIsUp(reopened);
        assertThat(timesheets.submit(period.id(), null, ada.user()).version()).isEqualTo(reopened.version());
        timesheets.close(period.id(), null, null, root.user());
        timeIsUp(period);
        assertThatThrownBy(() -> timesheets.submit(period.id(), null, ada.user()))
                .hasMessageContaining("timesheet_closed");
    }

    @Test
    void aDecisionEndsIt() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        timesheets.reopen(period.id(), null, because(FRIDAY), grace.user());

        assertThat(timesheets.approve(period.id(), null, null, grace.user()).reopenedUntil())
                .isNull();

        assertThatThrownBy(this::log).isInstanceOf(PeriodLocked.class);
        timesheets.close(period.id(), null, null, root.user());
        timesheets.reopen(period.id(), null, because(FRIDAY), root.user());
        assertThat(timesheets.close(period.id(), null, null, root.user()).reopenedUntil())
                .isNull();
        assertThatThrownBy(this::log).isInstanceOf(PeriodLocked.class);
    }

    @Test
    void nobodyReopensTheirOwnUnlessTheRulesSaySo() {
        var period = timesheets.submitWeek(MONDAY, root.user());
        assertThatThrownBy(() -> timesheets.reopen(period.id(), null, because(FRIDAY), root.user()))
                .hasMessageContaining("self_approval");
        as(root).patch("/api/v1/settings", Map.of("allow_self_approval", true)).expect(200);

        assertThat(timesheets
                        .reopen(period.id(), null, because(FRIDAY), root.user())
                        .reopenedUntil())
                .isNotNull();
        timesheets.endReopening(period.id(), null, root.user());
        timesheets.withdraw(period.id(), null, root.user());
    }

    @Test
    void itNeedsAReasonAndAnEndWithinTwoWeeks() {
        var period = approved();
        var now = Instant.now();
        assertInvalid(period, because(" \n"), "reason");
        assertInvalid(period, because("x".repeat(1001)), "reason");
        assertInvalid(period, new ReopenTimesheet(FRIDAY, null, 0), "hours");
        assertInvalid(period, new ReopenTimesheet(FRIDAY, null, 337), "hours");
        assertInvalid(period, new ReopenTimesheet(FRIDAY, now.minusSeconds(1), null), "until");
        assertInvalid(period, new ReopenTimesheet(FRIDAY, now.plus(Duration.ofDays(15)), null), "until");
        assertInvalid(period, new ReopenTimesheet(FRIDAY, now.plusSeconds(60), 1), "hours");

        timesheets.reopen(period.id(), null, new ReopenTimesheet(FRIDAY, null, 336), grace.user());
        var until = now.plus(Duration.ofDays(13)).truncatedTo(ChronoUnit.MICROS);
        var again = timesheets.reopen(period.id(), null, new ReopenTimesheet("Still", until, null), root.user());

        assertThat(again.reopenedUntil()).isEqualTo(until);
        assertThat(again.reopenReason()).isEqualTo("Still");
    }

    private void assertInvalid(TimesheetView period, ReopenTimesheet command, String field) {
        assertThatThrownBy(() -> timesheets.reopen(period.id(), null, command, grace.user()))
                .satisfies(refused -> {
                    if (refused instanceof Refusal refusal) {
                        assertThat(((Invalid) refusal).errors()).containsOnlyKeys(field);
                    } else {
                        assertThat(refused.getMessage()).contains(field);
                    }
                });
    }

    @Test
    void whatIsReopenedDoesNotCloseByItselfNorWhatWaitsToBeDecidedAnew() {
        var period = approved();
        timesheets.reopen(period.id(), null, because(FRIDAY), grace.user());
        autoLockAfter(30);

        autoLock.run();
        assertThat(status(period)).isEqualTo(TimesheetStatus.APPROVED);
        timesheets.closeByItself(period.id());
        assertThat(status(period)).isEqualTo(TimesheetStatus.APPROVED);
        timeIsUp(period);
        autoLock.run();
        assertThat(status(period)).isEqualTo(TimesheetStatus.CLOSED);

        timesheets.reopen(period.id(), null, because(FRIDAY), root.user());
        timesheets.submit(period.id(), null, ada.user());
        autoLock.run();
        assertThat(status(period)).isEqualTo(TimesheetStatus.SUBMITTED);
        timesheets.approve(period.id(), null, null, grace.user());
        autoLock.run();
        assertThat(status(period)).isEqualTo(TimesheetStatus.CLOSED);
    }

    private TimesheetStatus status(TimesheetView period) {
        return timesheets.open(OpenTimesheet.of(period.firstDay()), ada.user()).status();
    }

    @Test
    void itIsHeard(Scenario scenario) {
        var period = approved();
        scenario.stimulate(() -> timesheets.reopen(period.id(), null, because(FRIDAY), grace.user()))
                .andWaitForEventOfType(TimesheetReopened.class)
                .matchingMappedValue(TimesheetReopened::owner, ada.id())
                .toArriveAndVerify(event -> {
                    assertThat(event.reason()).isEqualTo(FRIDAY);
                    assertThat(event.until()).isAfter(Instant.now());
                    assertThat(event.lastDay()).isEqualTo(MONDAY.plusDays(6));
                });
    }

    @Test
    void overRestAndGraphQlItIsReopenedToAMomentAndLockedAgain() {
        var period = approved();
        var path = "/api/v1/timesheet-periods/" + period.id().value();
        var until = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        var local = until.atZone(ROME).toLocalDateTime().toString();
        var api = as(grace);

        var done = api.post(path + "/reopen", Map.of("reason", FRIDAY, "until", local))
                .expect(200);
        assertThat(done.text("/timesheet_period/reopened_until")).startsWith(local);
        assertThat(done.number("/timesheet_period/reopened_by"))
                .isEqualTo(grace.id().value());
        assertThat(done.text("/timesheet_period/reopen_reason")).isEqualTo(FRIDAY);
        assertThat(done.text("/timesheet_period/status")).isEqualTo("approved");
        assertThat(as(ada).get("/api/v1/weeks/" + MONDAY).text("/week/timesheet/reopen_reason"))
                .isEqualTo(FRIDAY);
        assertThat(api.post(path + "/reopen", Map.of("reason", FRIDAY, "until", "soon"))
                        .expect(400)
                        .at("/errors/until")
                        .isMissingNode())
                .isFalse();
        assertThat(api.post(path + "/reopen", Map.of())
                        .expect(400)
                        .at("/errors/reason")
                        .isMissingNode())
                .isFalse();
        api.delete(path + "/reopening").expect(200);
        api.delete(path + "/reopening").expect(400);

        var mutation =
                "mutation($in: ReopenTimesheetInput!) { it: reopenTimesheet(input: $in) { timesheetPeriod { reopenedUntil reopenReason reopenedBy { username } } userErrors { code field } } }";
        var input = Map.of("id", period.id().value(), "reason", FRIDAY, "hours", 2);
        var answer = api.graphQl(mutation, Map.of("in", input)).expect(200);
        assertThat(answer.text("/data/it/timesheetPeriod/reopenedBy/username")).isEqualTo(grace.username());
        assertThat(as(ada).graphQl("{ week(of: \"" + MONDAY + "\") { timesheet { reopenedUntil reopenReason } } }")
                        .text("/data/week/timesheet/reopenReason"))
                .isEqualTo(FRIDAY);
        var wordless =
                api.graphQl(mutation, Map.of("in", Map.of("id", period.id().value())));
        assertThat(wordless.text("/data/it/userErrors/0/field")).isEqualTo("reason");
        var end =
                "mutation($id: ID!) { it: endTimesheetReopening(input: {id: $id}) { timesheetPeriod { reopenedUntil } userErrors { code } } }";
        var ended = api.graphQl(end, Map.of("id", period.id().value())).expect(200);
        assertThat(ended.at("/data/it/timesheetPeriod/reopenedUntil").isNull()).isTrue();
    }

    @Test
    void theOwnerSeesTheDoorsOpenAndNobodyElse() {
        var period = closed();
        var place = "/timesheets/" + period.id().value();
        var admin = browser(root);
        var page = admin.get(place).expect(200);
        assertThat(page.text("#timesheet form")).contains("Reopen").doesNotContain("Approve", "Lock again");
        assertThat(browser(grace).get(place).has("#timesheet form")).isFalse();
        var wrong = admin.submit(page, "#timesheet form", Map.of("act", "reopen", "reason", FRIDAY, "hours", "many"))
                .expect(422);
        assertThat(wrong.text("#hours-error")).contains("number");

        admin.submit(page, "#timesheet form", Map.of("act", "reopen", "reason", FRIDAY, "hours", "12"))
                .expect(302);

        assertThat(admin.get(place).text("#timesheet")).contains("Reopened until", FRIDAY, "Lock again now");
        var own = browser(ada);
        assertThat(own.get(place).text("#timesheet")).contains("Closed", "submit it again when it is right");
        assertThat(own.get("/timesheets").text("#weeks")).contains("Reopened until", "Submit");
        var week = own.get("/week?date=" + MONDAY).expect(200);
        assertThat(week.text(".week-sheet")).contains("Open for you until", FRIDAY, "Submit week");
        assertThat(as(ada).get("/api/v1/weeks/" + MONDAY)
                        .at("/week/days/0/lock")
                        .isNull())
                .isTrue();
        assertThat(as(world.narrow(root, "admin:all"))
                        .get("/api/v1/weeks/" + MONDAY + "?user_id=" + ada.id().value())
                        .text("/week/days/0/lock"))
                .isEqualTo("timesheet_period_locked");
        admin.submit(admin.get(place), "#timesheet form", Map.of("act", "end")).expect(302);
        assertThat(own.get("/week?date=" + MONDAY).text(".week-sheet")).doesNotContain("Open for you");
    }

    @Test
    void anAdministratorsOwnIsReopenedByAnother() {
        var other = world.person("root", Role.ADMIN);
        var period =
                timesheets.close(timesheets.submitWeek(MONDAY, other.user()).id(), null, null, root.user());

        timesheets.reopen(period.id(), null, because(FRIDAY), root.user());

        assertThat(timesheets.submit(period.id(), null, other.user()).status()).isEqualTo(TimesheetStatus.SUBMITTED);
    }
}
