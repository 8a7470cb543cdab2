package io.timetracker.approvals.graphql;

import io.timetracker.approvals.ApprovalDesk;
import io.timetracker.approvals.ApprovalId;
import io.timetracker.approvals.ApprovalPile;
import io.timetracker.approvals.Decided;
import io.timetracker.approvals.Decision;
import io.timetracker.approvals.DecisionResult;
import io.timetracker.approvals.Delegate;
import io.timetracker.approvals.DelegationDesk;
import io.timetracker.approvals.DelegationId;
import io.timetracker.approvals.RequestApproval;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule("time_approvals")
@NeedsScope("write:time_approvals")
class ApprovalMutations {

    private static final String APPROVAL = "approval";

    private final ApprovalDesk desk;
    private final ApprovalPile pile;
    private final DelegationDesk delegations;
    private final Payloads payloads;
    private final Refusals refusals;

    ApprovalMutations(
            ApprovalDesk desk, ApprovalPile pile, DelegationDesk delegations, Payloads payloads, Refusals refusals) {
        this.desk = desk;
        this.pile = pile;
        this.delegations = delegations;
        this.payloads = payloads;
        this.refusals = refusals;
    }

    record RequestApprovalInput(
            TimeEntryId timeEntryId,
            @Nullable String comment,
            @Nullable List<UserId> approverIds) {

        RequestApproval toCommand() {
            return new RequestApproval(timeEntryId, comment, approverIds == null ? List.of() : approverIds);
        }
    }

    enum ApprovalDecision {
        APPROVE,
        REJECT
    }

    record DecideInput(
            ApprovalId approvalId,
            @Nullable Integer version,
            @Nullable Integer timeEntryVersion,
            ApprovalDecision decision,
            @Nullable String words) {

        Decision toCommand() {
            return new Decision(approvalId, decision == ApprovalDecision.APPROVE, words, version, timeEntryVersion);
        }
    }

    record DecideManyInput(List<DecideInput> decisions) {}

    record CancelApprovalInput(
            ApprovalId approvalId, @Nullable Integer version) {}

    record DelegateApprovalsInput(
            @Nullable UserId approverId,
            UserId deputyId,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    record EndApprovalDelegationInput(
            DelegationId id, @Nullable Integer version) {}

    @MutationMapping
    Map<String, @Nullable Object> requestApproval(
            @Argument RequestApprovalInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(APPROVAL, () -> desk.request(input.toCommand(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> decide(@Argument DecideInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("decided", () -> desk.decide(input.toCommand(), user));
    }

    record Refused(String code, @Nullable String reason, String message) {}

    record Result(
            ApprovalId approvalId,
            @Nullable Decided decided,
            @Nullable Refused refusal) {}

    @MutationMapping
    Map<String, @Nullable Object> decideMany(
            @Argument DecideManyInput input, @AuthenticationPrincipal CurrentUser user) {
        var decisions = input.decisions().stream().map(DecideInput::toCommand).toList();
        return payloads.of(
                "results",
                () -> pile.decide(decisions, user).stream().map(this::result).toList());
    }

    private Result result(DecisionResult result) {
        return new Result(result.approval(), result.decided(), refused(result.refusal()));
    }

    private @Nullable Refused refused(@Nullable Refusal refusal) {
        return refusal == null ? null : new Refused(refusal.code(), refusal.reason(), refusals.text(refusal));
    }

    @MutationMapping
    Map<String, @Nullable Object> cancelApproval(
            @Argument CancelApprovalInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(APPROVAL, () -> desk.cancel(input.approvalId(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> delegateApprovals(
            @Argument DelegateApprovalsInput input, @AuthenticationPrincipal CurrentUser user) {
        var command = new Delegate(input.approverId(), input.deputyId(), input.firstDay(), input.lastDay());
        return payloads.of("approvalDelegation", () -> delegations.delegate(command, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> endApprovalDelegation(
            @Argument EndApprovalDelegationInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("endedId", () -> {
            delegations.end(input.id(), input.version(), user);
            return input.id();
        });
    }
}
