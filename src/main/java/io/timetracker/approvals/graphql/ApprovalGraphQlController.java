package io.timetracker.approvals.graphql;

import io.timetracker.approvals.ApprovalId;
import io.timetracker.approvals.ApprovalLog;
import io.timetracker.approvals.ApprovalStatus;
import io.timetracker.approvals.ApprovalView;
import io.timetracker.approvals.DelegationDesk;
import io.timetracker.approvals.DelegationView;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.TimeEntryView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Requests to read; whatever is asked of many is fetched for all of them at once. */
@Controller
@NeedsModule("time_approvals")
@NeedsScope("read:time_approvals")
class ApprovalGraphQlController {

    private final ApprovalLog log;
    private final DelegationDesk delegations;
    private final People people;

    ApprovalGraphQlController(ApprovalLog log, DelegationDesk delegations, People people) {
        this.log = log;
        this.delegations = delegations;
        this.people = people;
    }

    @QueryMapping
    Connection<ApprovalView> approvalQueue(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(log.queue(Slice.of(first, after), user), ApprovalLog::place);
    }

    @QueryMapping
    Connection<ApprovalView> myApprovals(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @Argument @Nullable Set<ApprovalStatus> statuses,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = statuses == null ? Set.<ApprovalStatus>of() : statuses;
        return Connection.of(log.mine(wanted, Slice.of(first, after), user), ApprovalLog::place);
    }

    @QueryMapping
    ApprovalView approval(@Argument ApprovalId id, @AuthenticationPrincipal CurrentUser user) {
        return log.get(id, user);
    }

    @QueryMapping
    List<DelegationView> approvalDelegations(@AuthenticationPrincipal CurrentUser user) {
        return delegations.list(user);
    }

    @BatchMapping(typeName = "Approval")
    @NeedsScope("read:time_entries")
    Map<ApprovalView, TimeEntryView> timeEntry(List<ApprovalView> approvals) {
        var entries = log.entries(approvals);
        var found = new HashMap<ApprovalView, TimeEntryView>();
        for (var approval : approvals) {
            var entry = entries.get(approval.timeEntryId());
            if (entry != null) {
                found.put(approval, entry);
            }
        }
        return found;
    }

    @BatchMapping(typeName = "TimeEntry")
    Map<TimeEntryView, List<ApprovalView>> approvals(List<TimeEntryView> entries, Authentication caller) {
        var requests = log.ofEntries(entries.stream().map(TimeEntryView::id).toList(), Callers.of(caller));
        var found = new HashMap<TimeEntryView, List<ApprovalView>>();
        entries.forEach(entry -> found.put(entry, requests.getOrDefault(entry.id(), List.of())));
        return found;
    }

    @BatchMapping(typeName = "Approval")
    Map<ApprovalView, Account> owner(List<ApprovalView> approvals) {
        return people.of(approvals, ApprovalView::ownerId);
    }

    @BatchMapping(typeName = "Approval")
    Map<ApprovalView, Account> requestedBy(List<ApprovalView> approvals) {
        return people.of(approvals, ApprovalView::requestedBy);
    }

    @BatchMapping(typeName = "Approval", field = "approver")
    Map<ApprovalView, Account> approver(List<ApprovalView> approvals) {
        return people.of(approvals, ApprovalView::approverId);
    }

    @BatchMapping(typeName = "Approval")
    Map<ApprovalView, Account> decidedBy(List<ApprovalView> approvals) {
        return people.of(approvals, ApprovalView::decidedBy);
    }

    @BatchMapping(typeName = "ApprovalDelegation", field = "approver")
    Map<DelegationView, Account> represented(List<DelegationView> delegations) {
        return people.of(delegations, DelegationView::approverId);
    }

    @BatchMapping(typeName = "ApprovalDelegation")
    Map<DelegationView, Account> deputy(List<DelegationView> delegations) {
        return people.of(delegations, DelegationView::deputyId);
    }
}
