package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several approve a week one after the other, some of them through deputies. */
@Tag("engine")
@Import(TimesheetLevelsTests.StandIns.class)
class TimesheetLevelsTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @TestComponent
    static class StandIns implements Deputies {

        private final Map<UserId, Set<UserId>> represented = new ConcurrentHashMap<>();

        void of(Person deputy, Person... people) {
            represented.put(
                    deputy.id(),
                    new HashSet<>(Arrays.stream(people).map(Person::id).toList()));
        }

        @Override
        public Set<UserId> representedBy(UserId deputy, LocalDate day) {
            return represented.getOrDefault(deputy, Set.of());
        }
    }

    @Autowired
    private StandIns standIns;

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetLog log;

    @Autowired
    private TimesheetPolicyDesk policy;

    @Autowired
    private JdbcClient jdbc;

    private Person ada;
    private Person grace;
    private Person gina;
    private Person root;

    @BeforeEach
    void graceThenGinaApprove() {
        ada = world.person("ada");
        grace = world.person("grace");
        gina = world.person("gina");
        root = world.admin();
        levels(true, true, grace, gina);
    }

    @AfterEach
    void usualRules() {
        standIns.represented.clear();
        levels(false, true);
        world.resetRules();
    }

    private void levels(boolean several, boolean override, Person... approvers) {
        policy.change(
                new ChangeTimesheetPolicy(
                        Patch.keep(),
                        Patch.keep(),
                        Patch.to(Arrays.stream(approvers).map(Person::id).toList()),
                        Patch.to(several),
                        Patch.keep(),
                        Patch.to(override)),
                null,
                root.user());
    }

    private TimesheetId submitted() {
        return timesheets.submitWeek(MONDAY, ada.user()).id();
    }

    private TimesheetView approve(TimesheetId period, Person by) {
        return timesheets.approve(period, null, "by " + by.username(), by.user());
    }

    private void isNotTheTurnOf(Person person, TimesheetId period) {
        assertThatThrownBy(() -> approve(period, person)).isInstanceOfSatisfying(TimesheetRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo("not_your_turn");
            assertThat(refused.code()).isEqualTo("unauthorized");
        });
    }

    private List<TimesheetApproval> approvals(TimesheetId period) {
        return log.approvals(List.of(period)).getOrDefault(period, List.of());
    }

    @Test
    void eachApprovesInTurnAndTheLastOneApprovesTheWeek() {
        var period = submitted();
        isNotTheTurnOf(gina, period);

        var first = approve(period, grace);

        assertThat(first.status()).isEqualTo(TimesheetStatus.SUBMITTED);
        assertThat(first.approvedAt()).isNull();
        isNotTheTurnOf(grace, period);
        var second = approve(period, gina);
        assertThat(second.status()).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(second.approvedBy()).isEqualTo(gina.id());
        assertThat(approvals(period))
                .extracting(TimesheetApproval::level, TimesheetApproval::approver, TimesheetApproval::comment)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, grace.id(), "by " + grace.username()),
                        org.assertj.core.groups.Tuple.tuple(2, gina.id(), "by " + gina.username()));
        assertThatThrownBy(() -> approve(period, gina)).hasMessageContaining("invalid_status");
        assertThat(jdbc.sql(
                                "select action from change_log where entity_type = 'timesheet' and entity_id = ? order by seq")
                        .param(period.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "timesheet.opened", "timesheet.submitted", "timesheet.level_approved", "timesheet.approved");
    }

    @Test
    void whatIsHandedInAnewOrRejectedStartsAnew() {
        var period = submitted();
        approve(period, grace);
        timesheets.withdraw(period, null, ada.user());
        timesheets.submit(period, null, ada.user());
        assertThat(approvals(period)).isEmpty();
        isNotTheTurnOf(gina, period);

        approve(period, grace);
        assertThatThrownBy(() -> timesheets.reject(period, null, "no", grace.user()))
                .hasMessageContaining("not_your_turn");
        assertThat(timesheets.reject(period, null, "no", gina.user()).status()).isEqualTo(TimesheetStatus.REJECTED);
        assertThat(approvals(period)).isEmpty();

        // Who rejected it, or the first one, may think again: it then waits for the others.
        isNotTheTurnOf(gina, period);
        assertThat(approve(period, grace).status()).isEqualTo(TimesheetStatus.SUBMITTED);
        assertThat(approve(period, gina).status()).isEqualTo(TimesheetStatus.APPROVED);

        timesheets.reopen(period, null, new ReopenTimesheet("Friday", null, null), grace.user());
        timesheets.submit(period, null, ada.user());
        assertThat(approvals(period)).isEmpty();
        isNotTheTurnOf(gina, period);
    }

    @Test
    void anAdministratorDecidesTheWholeWhereThePolicySaysSo() {
        var period = submitted();
        approve(period, grace);
        assertThat(approve(period, root).status()).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(approvals(period)).extracting(TimesheetApproval::decidedBy).containsExactly(grace.id(), root.id());

        timesheets.submit(period, null, ada.user());
        levels(true, false, grace, gina);
        isNotTheTurnOf(root, period);
        assertThatThrownBy(() -> timesheets.reject(period, null, "no", root.user()))
                .hasMessageContaining("not_your_turn");
    }

    @Test
    void anAdministratorWhoIsNamedApprovesOneLevelAndNoOther() {
        levels(true, true, root, grace);
        var period = submitted();

        assertThat(approve(period, root).status()).isEqualTo(TimesheetStatus.SUBMITTED);

        isNotTheTurnOf(root, period);
        assertThat(approve(period, grace).status()).isEqualTo(TimesheetStatus.APPROVED);
    }

    @Test
    void theOwnerAndWhoHasLeftAreLeftOut() {
        var left = world.person("left");
        levels(true, true, ada, left, grace, gina);
        as(world.narrow(root, "admin:all"))
                .patch("/api/v1/users/" + left.id().value(), Map.of("is_active", false))
                .expect(200);
        var period = submitted();

        approve(period, grace);
        assertThat(approve(period, gina).status()).isEqualTo(TimesheetStatus.APPROVED);

        levels(true, true, ada, grace);
        timesheets.submit(period, null, ada.user());
        assertThat(approve(period, grace).status()).isEqualTo(TimesheetStatus.APPROVED);
    }

    @Test
    void withoutLevelsAnyApproverIsEnough() {
        levels(false, true, grace, gina);
        var period = submitted();

        assertThat(approve(period, gina).status()).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(approvals(period)).isEmpty();
    }

    @Test
    void aDeputyApprovesInThePlaceOfAnApprover() {
        var dora = world.person("dora");
        var period = submitted();
        assertThat(policy.isApprover(dora.user())).isFalse();
        assertThatThrownBy(() -> approve(period, dora)).isInstanceOf(Forbidden.class);
        standIns.of(dora, grace, gina);
        assertThat(policy.isApprover(dora.user())).isTrue();

        assertThat(approve(period, dora).status()).isEqualTo(TimesheetStatus.SUBMITTED);

        // Never two levels, for whomever.
        isNotTheTurnOf(dora, period);
        assertThat(approve(period, gina).status()).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(approvals(period).getFirst().approver()).isEqualTo(grace.id());
        assertThat(approvals(period).getFirst().decidedBy()).isEqualTo(dora.id());
        timesheets.reopen(period, null, new ReopenTimesheet("Friday", null, null), dora.user());
        timesheets.endReopening(period, null, dora.user());
        assertThatThrownBy(() -> timesheets.close(period, null, null, dora.user()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aDeputyIsNotAskedAboutTheirOwnTimeNorThatOfTheRepresented() {
        levels(false, true, grace, gina);
        var dora = world.person("dora");
        standIns.of(dora, grace, gina);
        as(root).patch("/api/v1/settings", Map.of("allow_self_approval", true)).expect(200);
        var own = timesheets.submitWeek(MONDAY, dora.user()).id();
        var graces = timesheets.submitWeek(MONDAY, grace.user()).id();
        var adas = submitted();

        assertThatThrownBy(() -> approve(own, dora)).hasMessageContaining("self_approval");
        assertThatThrownBy(() -> approve(graces, dora)).hasMessageContaining("represented_time");
        assertThatThrownBy(() -> timesheets.reject(graces, null, "no", dora.user()))
                .hasMessageContaining("represented_time");
        assertThatThrownBy(() -> timesheets.reopen(graces, null, new ReopenTimesheet("x", null, null), dora.user()))
                .hasMessageContaining("represented_time");
        assertThat(approve(adas, dora).status()).isEqualTo(TimesheetStatus.APPROVED);
        assertThat(browser(dora).get("/timesheets/" + graces.value()).has("#timesheet form"))
                .isFalse();

        // With levels, an approver who stands in for the owner has their own turn and no other.
        levels(true, true, grace, gina, dora);
        isNotTheTurnOf(dora, graces);
        approve(graces, gina);
        assertThat(approve(graces, dora).status()).isEqualTo(TimesheetStatus.APPROVED);
    }

    @Test
    void whoStandsInForAnAdministratorDecidesAndAdministersNothing() {
        levels(false, true);
        var dora = world.person("dora");
        var other = world.person("root", Role.ADMIN);
        standIns.of(dora, other);
        var period = submitted();

        assertThat(approve(period, dora).status()).isEqualTo(TimesheetStatus.APPROVED);

        timesheets.close(period, null, null, root.user());
        assertThatThrownBy(() -> timesheets.reopen(period, null, new ReopenTimesheet("x", null, null), dora.user()))
                .isInstanceOf(Forbidden.class);
        var nobody = world.person("nobody");
        standIns.of(dora, nobody);
        assertThat(policy.isApprover(dora.user())).isFalse();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsToldWhy() throws Exception {
        for (var round = 0; round < 8; round++) {
            var several = round % 2 == 0;
            levels(several, true, grace, gina);
            var period =
                    timesheets.submitWeek(MONDAY.plusWeeks(round), ada.user()).id();

            var refused = together(
                    () -> timesheets.approve(period, null, null, grace.user()),
                    () -> timesheets.approve(period, null, null, (several ? grace : gina).user()));

            assertThat(refused).containsExactly(several ? "not_your_turn" : "invalid_status");
            assertThat(approvals(period)).hasSize(several ? 1 : 0);
        }
    }

    private static List<String> together(Runnable... commands) throws Exception {
        var barrier = new CyclicBarrier(commands.length);
        var refused = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(commands.length)) {
            var all = Arrays.stream(commands)
                    .map(command -> threads.submit(() -> {
                        barrier.await();
                        try {
                            command.run();
                            return "";
                        } catch (Refusal refusal) {
                            return "" + refusal.reason();
                        }
                    }))
                    .toList();
            for (var one : all) {
                refused.add(one.get());
            }
        }
        refused.removeIf(String::isEmpty);
        return refused;
    }

    @Test
    void allFacesSayWhoHasApprovedAndWhoIsNext() {
        var period = submitted();
        var path = "/api/v1/timesheet-periods/" + period.value();
        var refused = as(gina).post(path + "/approve", Map.of()).expect(400);
        assertThat(refused.text("/error_code")).isEqualTo("unauthorized");
        assertThat(refused.text("/details/reason")).isEqualTo("not_your_turn");

        var first = as(grace).post(path + "/approve", Map.of("comment", "Fine")).expect(200);

        assertThat(first.text("/timesheet_period/status")).isEqualTo("submitted");
        var seen = as(ada).get(path).expect(200);
        assertThat(seen.at("/timesheet_period")).isEqualTo(first.at("/timesheet_period"));
        assertThat(seen.number("/timesheet_period/approvals/0/approver_id"))
                .isEqualTo(grace.id().value());
        assertThat(seen.text("/timesheet_period/approvals/0/comment")).isEqualTo("Fine");
        assertThat(seen.number("/timesheet_period/awaited_approver_id"))
                .isEqualTo(gina.id().value());
        var read = as(ada).graphQl(
                        "{ it: timesheetPeriod(id: %d) { awaitedApprover { username } approvals { level comment decidedAt approver { username } decidedBy { username } } } }"
                                .formatted(period.value()));
        assertThat(read.text("/data/it/awaitedApprover/username")).isEqualTo(gina.username());
        assertThat(read.text("/data/it/approvals/0/decidedBy/username")).isEqualTo(grace.username());
        var page = browser(grace).get("/timesheets/" + period.value()).expect(200);
        assertThat(page.text("#timesheet")).contains("Approval 1", "Fine", "Waits for", gina.username());
        assertThat(page.has("button[value=approve]")).isFalse();
        var ginas = browser(gina);
        assertThat(ginas.submit(
                                ginas.get("/timesheets/" + period.value()),
                                "#timesheet form",
                                Map.of("act", "approve", "reason", ""))
                        .expect(302)
                        .status())
                .isEqualTo(302);
        assertThat(ginas.get("/timesheets/review").text("#flash")).contains("Week approved");
    }

    @Test
    void theOrderIsSetOnThePageOfThePolicy() {
        var admin = browser(root);
        var page = admin.get("/timesheets/policy").expect(200);
        assertThat(page.text(".policy__people")).contains("1. ", "2. ");

        admin.submit(page, "#raise-" + gina.id().value(), Map.of()).expect(302);

        assertThat(policy.get(root.user()).approverUserIds()).containsExactly(gina.id(), grace.id());
        var again = admin.get("/timesheets/policy").expect(200);
        // The form sends them in the order in which they stand.
        assertThat(again.html().select("input[name=approverUserIds][checked]").eachAttr("value"))
                .containsExactly("" + gina.id().value(), "" + grace.id().value());
        admin.submit(again, "#policy > form", Map.of("autoLockDays", "")).expect(302);
        assertThat(policy.get(root.user()).enableMultiLevelApproval()).isTrue();
    }

    @Test
    void manyAreReadInAsManyStatementsAsOne() {
        for (var week = 0; week < 3; week++) {
            approve(timesheets.submitWeek(MONDAY.plusWeeks(week), ada.user()).id(), grace);
        }
        var api = as(ada);
        var browser = browser(gina);
        var few = statements.duringARead(
                () -> api.get("/api/v1/timesheet-periods").expect(200));
        var fewOnPage =
                statements.duringARead(() -> browser.get("/timesheets/review").expect(200));
        for (var week = 3; week < 15; week++) {
            approve(timesheets.submitWeek(MONDAY.plusWeeks(week), ada.user()).id(), grace);
        }

        assertThat(statements.duringARead(
                        () -> api.get("/api/v1/timesheet-periods").expect(200)))
                .hasSameSizeAs(few);
        assertThat(statements.duringARead(
                        () -> browser.get("/timesheets/review").expect(200)))
                .hasSameSizeAs(fewOnPage);
    }
}
