package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.approvals.ApprovalDesk;
import io.timetracker.approvals.ApprovalId;
import io.timetracker.approvals.ApprovalLog;
import io.timetracker.approvals.ApprovalPile;
import io.timetracker.approvals.ApprovalStatus;
import io.timetracker.approvals.ApprovalView;
import io.timetracker.approvals.Decision;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.time.TimeEntryId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** V-01 to V-07. Everything that is refused is 400, also a request that is not there; the reason tells the difference. */
@RestController
@RequestMapping("/api/v1")
@NeedsModule("time_approvals")
@Tag(name = ApprovalRestController.TAG, description = "Requests for decisions on time entries")
class ApprovalRestController {

    static final String TAG = "Time entry approvals";
    /** The contract has no pages here: a list without any is nearly always whole. */
    private static final int CAP = 500;

    private final ApprovalDesk desk;
    private final ApprovalPile pile;
    private final ApprovalLog log;
    private final ApprovalAnswers answers;

    ApprovalRestController(ApprovalDesk desk, ApprovalPile pile, ApprovalLog log, ApprovalAnswers answers) {
        this.desk = desk;
        this.pile = pile;
        this.log = log;
        this.answers = answers;
    }

    @GetMapping("/time-entry-approvals")
    @NeedsScope("read:time_approvals")
    @Operation(summary = "List what the caller may decide now, the newest request first")
    @QueryParameter(
            name = "mine",
            values = "true",
            text = "Instead: requests about the caller's time, and those that the caller made")
    @QueryParameter(
            name = "status",
            values = {"pending", "approved", "rejected", "cancelled"},
            text = "All unless told; only with `mine=true`")
    @QueryParameter(
            name = "time_entry_id",
            kind = Kind.ID,
            text = "Instead: all requests about that entry which the caller may see, the oldest first")
    @QueryParameter(name = "per_page", kind = Kind.NUMBER, text = "At most 500, and 500 unless told")
    ApprovalAnswers.Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var ask = ask(query);
        var entry = query.id("time_entry_id", TimeEntryId::new);
        if (entry != null) {
            var all = log.ofEntries(List.of(entry), user).getOrDefault(entry, List.of());
            return ApprovalAnswers.many(new PageOf<>(all, ask, null, all::size));
        }
        if (!"true".equals(query.text("mine"))) {
            return ApprovalAnswers.many(log.queue(ask, user));
        }
        var word = query.text("status");
        var status = ApprovalStatus.of(word);
        return ApprovalAnswers.many(
                word != null && status.isEmpty()
                        ? PageOf.empty(ask)
                        : log.mine(status.map(Set::of).orElseGet(Set::of), ask, user));
    }

    private static PageAsk ask(Query query) {
        var ask = query.page(CAP);
        return query.number("per_page") == null ? new PageAsk(ask.page(), CAP, ask.cursor()) : ask;
    }

    @GetMapping("/time-entry-approvals/{id}")
    @NeedsScope("read:time_approvals")
    @Operation(summary = "Get a level of a request")
    ResponseEntity<ApprovalAnswers.One> get(@PathVariable ApprovalId id, @AuthenticationPrincipal CurrentUser user) {
        var approval = log.get(id, user);
        return ETag.ok(approval.version(), new ApprovalAnswers.One(ApprovalResource.of(approval)));
    }

    @PostMapping("/time-entry-approvals/{id}/approve")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "Approve a level whose turn has come; with the last one the entry is approved")
    ApprovalAnswers.Done approve(
            @PathVariable ApprovalId id,
            @RequestBody ApprovalBodies.Comment body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var decision =
                Decision.approve(id, body.comment()).seen(ETag.ifMatch(request)).seenWork(body.timeEntryVersion());
        return ApprovalAnswers.approved(Refused400.missing(() -> desk.decide(decision, user)));
    }

    @PostMapping("/time-entry-approvals/{id}/reject")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "Reject a level whose turn has come, and the request with it, for a reason")
    ApprovalAnswers.Done reject(
            @PathVariable ApprovalId id,
            @RequestBody ApprovalBodies.Reason body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var decision =
                Decision.reject(id, body.text()).seen(ETag.ifMatch(request)).seenWork(body.timeEntryVersion());
        return ApprovalAnswers.rejected(Refused400.missing(() -> desk.decide(decision, user)));
    }

    @PostMapping("/time-entry-approvals/{id}/cancel")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "Take an own request back that is pending")
    ApprovalAnswers.Done cancel(
            @PathVariable ApprovalId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        return cancelled(Refused400.missing(() -> desk.cancel(id, version, user)));
    }

    private static ApprovalAnswers.Done cancelled(ApprovalView approval) {
        return ApprovalAnswers.done("Approval request cancelled", approval);
    }

    @PostMapping("/time-entries/{id}/request-approval")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "Ask for a decision on finished work")
    ApprovalAnswers.Done request(
            @PathVariable TimeEntryId id,
            @RequestBody ApprovalBodies.Request body,
            @AuthenticationPrincipal CurrentUser user) {
        var approval = Refused400.missing(() -> desk.request(body.toCommand(id), user));
        return ApprovalAnswers.done("Approval requested", approval);
    }

    @PostMapping("/time-entry-approvals/bulk-approve")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "Approve many levels, each judged alone")
    ApprovalAnswers.AllDone approveAll(
            @RequestBody ApprovalBodies.Bulk body, @AuthenticationPrincipal CurrentUser user) {
        return answers.all("Approved", pile.decide(body.decisions(), user));
    }

    @PostMapping("/time-entry-approvals/bulk-reject")
    @NeedsScope("write:time_approvals")
    @Operation(summary = "Reject many levels for the same reason, each judged alone; not in the contract")
    ApprovalAnswers.AllDone rejectAll(
            @RequestBody ApprovalBodies.BulkReason body, @AuthenticationPrincipal CurrentUser user) {
        return answers.all("Rejected", pile.decide(body.decisions(), user));
    }
}
