package io.timetracker.approvals;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.Modules;
import io.timetracker.time.TimesheetApproved;
import io.timetracker.time.TimesheetClosed;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetLevelApproved;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetRejected;
import io.timetracker.time.TimesheetReopened;
import io.timetracker.time.TimesheetSubmitted;
import io.timetracker.time.TimesheetWithdrawn;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Puts what happened into the inboxes of those whom it concerns, after it happened: whoever did it does not wait, and it stands
 * whatever becomes of the notices. Nobody is told of what they did themselves.
 */
@Component
class NoticeListeners {

    private final NoticeBook book;
    private final Accounts accounts;
    private final StandIns deputies;
    private final TimesheetPolicyDesk policy;
    private final TimesheetLog timesheets;
    private final Modules modules;
    private final Clock clock;

    NoticeListeners(
            NoticeBook book,
            Accounts accounts,
            StandIns deputies,
            TimesheetPolicyDesk policy,
            TimesheetLog timesheets,
            Modules modules,
            Clock clock) {
        this.book = book;
        this.accounts = accounts;
        this.deputies = deputies;
        this.policy = policy;
        this.timesheets = timesheets;
        this.modules = modules;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ApprovalRequested event) {
        if (modules.isOn(Inbox.MODULE) && !book.isOutdated(event)) {
            var approver = event.approver();
            var readers =
                    approver == null ? administratorsBut(event.owner()) : withDeputies(Set.of(approver), event.owner());
            book.replace(readers, NoticeDraft.of(event, clock.instant()));
        }
    }

    @ApplicationModuleListener
    void on(ApprovalWithdrawn event) {
        book.settle(event.entry(), event.last(), clock.instant());
    }

    @ApplicationModuleListener
    void on(EntryApproved event) {
        book.settle(event.entry(), event.approval(), clock.instant());
        tell(others(event.decider(), event.requester(), event.owner()), NoticeDraft.of(event, clock.instant()));
    }

    @ApplicationModuleListener
    void on(EntryRejected event) {
        book.settle(event.entry(), event.approval(), clock.instant());
        tell(others(event.decider(), event.requester(), event.owner()), NoticeDraft.of(event, clock.instant()));
    }

    @ApplicationModuleListener
    void on(TimesheetSubmitted event) {
        if (modules.isOn(Inbox.MODULE) && timesheets.isWaiting(event.timesheet())) {
            book.replace(approversBut(event.owner()), NoticeDraft.of(event));
        }
    }

    /** Who has approved is asked no more, and whose turn it is now is. */
    @ApplicationModuleListener
    void on(TimesheetLevelApproved event) {
        if (modules.isOn(Inbox.MODULE) && timesheets.isWaiting(event.timesheet())) {
            book.replace(withDeputies(Set.of(event.awaits()), event.owner()), NoticeDraft.of(event));
        }
    }

    @ApplicationModuleListener
    void on(TimesheetApproved event) {
        book.settle(event.timesheet(), event.at(), clock.instant());
        tell(others(event.decider(), event.owner()), NoticeDraft.of(event));
    }

    @ApplicationModuleListener
    void on(TimesheetRejected event) {
        book.settle(event.timesheet(), event.at(), clock.instant());
        tell(others(event.decider(), event.owner()), NoticeDraft.of(event));
    }

    @ApplicationModuleListener
    void on(TimesheetReopened event) {
        tell(Set.of(event.owner()), NoticeDraft.of(event, clock.instant()));
    }

    @ApplicationModuleListener
    void on(TimesheetClosed event) {
        settleUnlessWaiting(event.timesheet());
    }

    @ApplicationModuleListener
    void on(TimesheetWithdrawn event) {
        settleUnlessWaiting(event.timesheet());
    }

    /** It may have been handed in again before this is heard of. */
    private void settleUnlessWaiting(TimesheetId timesheet) {
        if (!timesheets.isWaiting(timesheet)) {
            book.settle(timesheet, clock.instant(), clock.instant());
        }
    }

    /** Who comes later finds an empty inbox, not a heap of what is long done. */
    private void tell(Collection<UserId> readers, NoticeDraft notice) {
        if (modules.isOn(Inbox.MODULE)) {
            book.tell(readers, notice);
        }
    }

    /** Once each, without who did it. */
    private static Set<UserId> others(@Nullable UserId actor, UserId... concerned) {
        var readers = new LinkedHashSet<>(List.of(concerned));
        readers.remove(actor);
        return readers;
    }

    /** Whom the policy names and who can sign in, else the administrators. */
    private Set<UserId> approversBut(UserId owner) {
        var named = accounts.findAll(policy.approvers()).values().stream()
                .filter(Account::isActive)
                .map(Account::id)
                .filter(approver -> !approver.equals(owner))
                .collect(Collectors.toSet());
        return named.isEmpty() ? administratorsBut(owner) : withDeputies(named, owner);
    }

    /** Who stands in for an approver is asked as well, but never about their own time. */
    private Set<UserId> withDeputies(Set<UserId> approvers, UserId owner) {
        return Stream.concat(approvers.stream(), approvers.stream().flatMap(it -> deputies.deputiesOf(it).stream()))
                .filter(reader -> !reader.equals(owner))
                .collect(Collectors.toSet());
    }

    private Set<UserId> administratorsBut(UserId owner) {
        return accounts.administrators().stream()
                .map(Account::id)
                .filter(admin -> !admin.equals(owner))
                .collect(Collectors.toSet());
    }
}
