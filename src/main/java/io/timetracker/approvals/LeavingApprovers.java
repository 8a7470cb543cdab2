package io.timetracker.approvals;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.security.AccountClosed;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.ReviewedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What somebody was to decide who can no longer sign in goes to who stands in for them, else to any administrator: in the
 * transaction that closes the account.
 */
@Component
class LeavingApprovers {

    private final Approvals approvals;
    private final ApprovalQueries queries;
    private final DelegationDesk delegations;
    private final StandIns deputies;
    private final ReviewedTime time;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    LeavingApprovers(
            Approvals approvals,
            ApprovalQueries queries,
            DelegationDesk delegations,
            StandIns deputies,
            ReviewedTime time,
            ChangeLog changes,
            ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.queries = queries;
        this.delegations = delegations;
        this.deputies = deputies;
        this.time = time;
        this.changes = changes;
        this.events = events;
    }

    @EventListener
    void on(AccountClosed closed) {
        delegations.endHeldBy(closed.user());
        var heir = deputies.deputyOf(closed.user()).orElse(null);
        queries.pendingWith(closed.user()).forEach(approval -> handOver(approval, heir));
    }

    private void handOver(ApprovalId id, @Nullable UserId heir) {
        approvals
                .findById(id)
                .flatMap(approval -> time.hold(approval.view().timeEntryId()))
                .ifPresent(entry -> {
                    // Read again: it may have been decided while waiting for the lock.
                    var approval = approvals.findById(id).filter(Approval::isPending);
                    approval.ifPresent(pending -> {
                        var before = pending.view();
                        pending.assign(entry.userId().equals(heir) ? null : heir);
                        var after = approvals.save(pending).view();
                        changes.record(null, "approval.reassigned", id, before, after);
                        if (after.isWaiting()) {
                            events.publishEvent(ApprovalRequested.of(after));
                        }
                    });
                });
    }
}
