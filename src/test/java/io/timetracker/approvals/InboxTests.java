package io.timetracker.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.testing.ApplicationTest;
import io.timetracker.testing.Person;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetSubmitted;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what, once, and sees nobody else's. */
@Tag("engine")
@Import(Notices.class)
class InboxTests extends ApplicationTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    @Autowired
    private Inbox inbox;

    @Autowired
    private Timesheets timesheets;

    @Autowired
    private TimesheetPolicyDesk policy;

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeCleaning cleaning;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Person ada;
    private Person grace;

    @BeforeEach
    void adaWorksAndGraceDecides() {
        ada = world.person("ada");
        grace = world.person("grace");
        approvers(List.of(grace.id()));
    }

    @AfterEach
    void rulesAreAsTheyWere() {
        approvers(List.of());
        world.resetRules();
    }

    private void approvers(List<UserId> people) {
        policy.change(
                ChangeTimesheetPolicy.nothing().approvers(people),
                null,
                world.admin().user());
    }

    private List<NoticeView> of(Person reader) {
        return inbox.list(false, PageAsk.first(50), reader.user()).items();
    }

    /** Once every listener has been heard out, in the order of the events. */
    private List<NoticeView> told(Person reader) {
        notices.areTold();
        return of(reader);
    }

    @Test
    void aRequestIsForItsApprover() {
        var event = Notices.requested(ada, grace);
        notices.happens(event);

        var notice = told(grace).getFirst();
        assertThat(notice.kind()).isEqualTo(NoticeKind.APPROVAL_REQUESTED);
        assertThat(notice.actorId()).isEqualTo(ada.id());
        assertThat(notice.ownerId()).isEqualTo(ada.id());
        assertThat(notice.entryId()).isEqualTo(event.entry());
        assertThat(notice.approvalId()).isEqualTo(event.approval());
        assertThat(notice.isRead()).isFalse();
        assertThat(of(ada)).isEmpty();
    }

    @Test
    void aRequestToNobodyInParticularIsForEveryAdministratorButTheOwner() {
        var turing = world.person("turing", Role.ADMIN);
        var event = new ApprovalRequested(Notices.approval(), Notices.entry(), turing.id(), turing.id(), null, 1);
        notices.happens(event);

        assertThat(told(world.admin())).extracting(NoticeView::approvalId).contains(event.approval());
        assertThat(of(turing)).isEmpty();
        assertThat(of(grace)).isEmpty();
    }

    @Test
    void aDecisionIsForWhoAskedAndForWhoWorkedAndSettlesTheRequest() {
        var boss = world.person("boss");
        var entry = Notices.entry();
        var approval = Notices.approval();
        notices.happens(new ApprovalRequested(approval, entry, ada.id(), boss.id(), grace.id(), 1));
        notices.happens(new EntryRejected(approval, entry, ada.id(), boss.id(), grace.id(), "Which client?"));

        assertThat(told(ada)).extracting(NoticeView::kind).containsExactly(NoticeKind.ENTRY_REJECTED);
        assertThat(of(ada)).extracting(NoticeView::reason).containsExactly("Which client?");
        assertThat(of(boss)).extracting(NoticeView::actorId).containsExactly(grace.id());
        assertThat(of(grace)).hasSize(1).allMatch(NoticeView::isSettled).allMatch(NoticeView::isRead);
    }

    @Test
    void whoDecidesIsNotToldOfIt() {
        var entry = Notices.entry();
        notices.happens(new EntryApproved(Notices.approval(), entry, ada.id(), grace.id(), grace.id()));

        assertThat(told(ada)).extracting(NoticeView::kind).containsExactly(NoticeKind.ENTRY_APPROVED);
        assertThat(of(grace)).isEmpty();
    }

    @Test
    void whatApprovesItselfIsTold() {
        var entry = Notices.entry();
        notices.happens(new EntryApproved(Notices.approval(), entry, ada.id(), ada.id(), null));

        assertThat(told(ada)).extracting(NoticeView::actorId).containsExactly((UserId) null);
    }

    @Test
    void theNextLevelSettlesTheOneBeforeIt() {
        var kay = world.person("kay");
        var entry = Notices.entry();
        notices.happens(new ApprovalRequested(Notices.approval(), entry, ada.id(), ada.id(), grace.id(), 1));
        notices.happens(new ApprovalRequested(Notices.approval(), entry, ada.id(), ada.id(), kay.id(), 2));

        assertThat(told(kay)).extracting(NoticeView::isSettled).containsExactly(false);
        assertThat(of(grace)).extracting(NoticeView::isSettled).containsExactly(true);
    }

    @Test
    void hearingOfARequestAgainLeavesItAsItIs() {
        var event = Notices.requested(ada, grace);
        notices.happens(event);
        notices.happens(event);

        assertThat(told(grace)).hasSize(1).noneMatch(NoticeView::isSettled);
    }

    @Test
    void whoIsAskedInsteadTakesThePlace() {
        var kay = world.person("kay");
        var first = Notices.requested(ada, grace);
        notices.happens(first);
        notices.happens(new ApprovalRequested(first.approval(), first.entry(), ada.id(), ada.id(), kay.id(), 1));

        assertThat(told(kay)).extracting(NoticeView::isSettled).containsExactly(false);
        assertThat(of(grace)).extracting(NoticeView::isSettled).containsExactly(true);
    }

    @Test
    void aRequestThatWasDecidedBeforeItsNoticeCameIsNotTold() {
        var approval = Notices.approval().value();
        jdbc.sql("""
                        insert into time_entry_approval (id, time_entry_id, owner_id, status, requested_by, requested_at,
                                                         approval_level, levels, version)
                        values (?, ?, ?, 'approved', ?, ?, 1, 1, 0)
                        """)
                .params(
                        approval,
                        Notices.entry().value(),
                        ada.id().value(),
                        ada.id().value(),
                        MONDAY.atStartOfDay())
                .update();
        notices.happens(new ApprovalRequested(
                new ApprovalId(approval), new TimeEntryId(approval), ada.id(), ada.id(), grace.id(), 1));

        assertThat(told(grace)).isEmpty();
        jdbc.sql("delete from time_entry_approval where id = ?").param(approval).update();
    }

    @Test
    void aPeriodIsForWhoDecidesOnPeriods() {
        var period = timesheets.submitWeek(MONDAY, ada.user());

        var notice = told(grace).getFirst();
        assertThat(notice.kind()).isEqualTo(NoticeKind.TIMESHEET_SUBMITTED);
        assertThat(notice.timesheetId()).isEqualTo(period.id());
        assertThat(notice.firstDay()).isEqualTo(MONDAY);
        assertThat(notice.lastDay()).isEqualTo(MONDAY.plusDays(6));
        assertThat(of(ada)).isEmpty();
        assertThat(of(world.admin())).extracting(NoticeView::timesheetId).doesNotContain(period.id());
    }

    @Test
    void aPeriodIsForAdministratorsWhereThePolicyNamesNobody() {
        approvers(List.of());
        var period = timesheets.submitWeek(MONDAY, ada.user());

        assertThat(told(world.admin())).extracting(NoticeView::timesheetId).contains(period.id());
        assertThat(of(grace)).isEmpty();
    }

    @Test
    void whatIsWithdrawnWaitsNoLongerAndIsToldAnewWhenItComesBack() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        notices.areTold();
        timesheets.withdraw(period.id(), null, ada.user());
        assertThat(told(grace)).extracting(NoticeView::isSettled).containsExactly(true);
        assertThat(inbox.unreadCount(grace.user())).isZero();

        timesheets.submit(period.id(), null, ada.user());

        assertThat(told(grace)).extracting(NoticeView::isSettled).containsExactly(false, true);
        assertThat(inbox.unreadCount(grace.user())).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedAboutAClosedPeriod() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        timesheets.close(period.id(), null, null, world.admin().user());

        assertThat(told(grace)).allMatch(NoticeView::isSettled);
    }

    @Test
    void theDecisionOnAPeriodIsForItsOwner() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        timesheets.reject(period.id(), null, "Friday is missing", grace.user());
        timesheets.submit(period.id(), null, ada.user());
        timesheets.approve(period.id(), null, null, grace.user());

        assertThat(told(ada))
                .extracting(NoticeView::kind)
                .containsExactly(NoticeKind.TIMESHEET_APPROVED, NoticeKind.TIMESHEET_REJECTED);
        assertThat(of(ada)).extracting(NoticeView::reason).containsExactly(null, "Friday is missing");
        assertThat(of(ada)).extracting(NoticeView::actorId).containsOnly(grace.id());
        assertThat(inbox.unreadCount(grace.user())).isZero();
    }

    @Test
    void hearingOfItAgainTellsNobodyTwice() {
        var period = timesheets.submitWeek(MONDAY, ada.user());
        assertThat(told(grace)).hasSize(1);
        inbox.markRead(ReadNotices.every(), grace.user());

        notices.happens(new TimesheetSubmitted(
                period.id(), ada.id(), period.firstDay(), period.lastDay(), period.version(), clock.instant()));

        assertThat(told(grace)).hasSize(1).allMatch(NoticeView::isRead);
    }

    @Test
    void nothingIsPutAsideWhileTheModuleIsOff() {
        world.switchOff(Inbox.MODULE);
        timesheets.submitWeek(MONDAY, ada.user());

        assertThat(told(grace)).isEmpty();
    }

    @Test
    void nobodyReadsAnothersAndAnAdministratorNeither() {
        notices.happens(Notices.requested(ada, grace));
        var theirs = told(grace).getFirst();

        inbox.markRead(
                new ReadNotices(Set.of(theirs.id()), false), world.admin().user());
        inbox.markRead(ReadNotices.every(), world.admin().user());

        assertThat(of(world.admin())).extracting(NoticeView::id).doesNotContain(theirs.id());
        assertThat(inbox.unreadCount(grace.user())).isEqualTo(1);
    }

    @Test
    void someAreReadAndThenAll() {
        notices.happens(Notices.requested(ada, grace));
        notices.happens(Notices.requested(ada, grace));
        notices.happens(Notices.requested(ada, grace));
        var newest = told(grace).getFirst();

        assertThat(inbox.markRead(new ReadNotices(Set.of(newest.id()), false), grace.user()))
                .isEqualTo(2);
        assertThat(inbox.list(true, PageAsk.first(50), grace.user()).items())
                .hasSize(2)
                .noneMatch(notice -> notice.id().equals(newest.id()));
        assertThat(inbox.markRead(ReadNotices.every(), grace.user())).isZero();
        assertThat(recorded(grace)).isEqualTo(2);
        assertThat(inbox.markRead(ReadNotices.every(), grace.user())).isZero();
        assertThat(recorded(grace)).as("nothing was read").isEqualTo(2);
    }

    private long recorded(Person reader) {
        return jdbc.sql("select count(*) from change_log where user_id = ? and action = 'inbox.read'")
                .param(reader.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void noneAreMeantByNothing() {
        assertThatThrownBy(() -> inbox.markRead(new ReadNotices(Set.of(), false), grace.user()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void itIsReadPageByPage() {
        for (var i = 0; i < 5; i++) {
            notices.happens(Notices.requested(ada, grace));
        }
        var all = told(grace);

        var first = inbox.list(false, new PageAsk(1, 2, io.timetracker.platform.paging.Cursor.START), grace.user());
        var second = inbox.list(false, new PageAsk(1, 2, first.next()), grace.user());

        assertThat(first.items()).isEqualTo(all.subList(0, 2));
        assertThat(second.items()).isEqualTo(all.subList(2, 4));
        assertThat(statements.during(() -> of(grace))).hasSize(1);
    }

    @Test
    void theActWaitsForNoListener() {
        TimesheetView period = timesheets.submitWeek(MONDAY, ada.user());
        notices.areTold();
        var sent = statements.during(() -> timesheets.withdraw(period.id(), null, ada.user()));

        assertThat(sent).noneMatch(sql -> sql.contains(" notice "));
        assertThat(sent.stream().filter(sql -> sql.contains("EVENT_PUBLICATION")))
                .hasSize(1);
    }

    @Test
    void whatWasReadLongAgoIsDeletedAndWhatWasNeverReadStays() {
        notices.happens(Notices.requested(ada, grace));
        notices.happens(Notices.requested(ada, grace));
        notices.happens(Notices.requested(ada, grace));
        var all = told(grace);
        read(all.get(0), NoticeCleaning.KEPT.plusHours(1));
        read(all.get(1), NoticeCleaning.KEPT.minusHours(1));

        cleaning.run();

        assertThat(of(grace))
                .extracting(NoticeView::id)
                .containsExactly(all.get(1).id(), all.get(2).id());
    }

    private void read(NoticeView notice, Duration ago) {
        jdbc.sql("update notice set read_at = ? where id = ?")
                .params(
                        java.time.LocalDateTime.ofInstant(clock.instant().minus(ago), java.time.ZoneOffset.UTC),
                        notice.id().value())
                .update();
    }
}
