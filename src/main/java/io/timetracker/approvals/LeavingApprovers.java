package io.timetracker.approvals;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.security.AccountClosed;
import io.timetracker.platform.security.UserId;
import java.util.List;
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
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    LeavingApprovers(
            Approvals approvals,
            ApprovalQueries queries,
            DelegationDesk delegations,
            StandIns deputies,
            ChangeLog changes,
            ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.queries = queries;
        this.delegations = delegations;
        this.deputies = deputies;
        this.changes = changes;
        this.events = events;
    }

    @EventListener
    void on(AccountClosed closed) {
        delegations.endHeldBy(closed.user());
        var heirs = deputies.deputiesOf(closed.user());
        queries.pendingWith(closed.user()).forEach(approval -> handOver(approval, heirs));
    }

    /** No owner's time is locked for it: what is decided at the same moment is decided, and needs no heir. */
    private void handOver(ApprovalId id, List<UserId> heirs) {
        approvals.findById(id).map(Approval::view).ifPresent(before -> {
            var request = ApprovalLevels.among(approvals.findByTimeEntryIdOrderById(before.timeEntryId()))
                    .getLast();
            var heir = heirs.stream()
                    .filter(deputy -> !deputy.equals(before.ownerId()) && !request.concerns(deputy))
                    .findFirst()
                    .orElse(null);
            if (queries.reassign(before, heir)) {
                var after = approvals.findById(id).orElseThrow().view();
                changes.record(null, "approval.reassigned", id, before, after);
                if (after.isWaiting()) {
                    events.publishEvent(ApprovalRequested.of(after));
                }
            }
        });
    }
}
