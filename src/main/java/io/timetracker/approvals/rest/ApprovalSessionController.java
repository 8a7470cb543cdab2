package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.approvals.ApprovalDesk;
import io.timetracker.approvals.ApprovalId;
import io.timetracker.approvals.ApprovalLog;
import io.timetracker.approvals.ApprovalPile;
import io.timetracker.approvals.Decision;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.time.TimeEntryId;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** V-08 to V-13: what the web pages of old ask within a session. What is refused is 200 with {@code success: false}. */
@RestController
@NeedsModule("time_approvals")
@Tag(name = ApprovalRestController.TAG)
class ApprovalSessionController {

    private static final int CAP = 500;

    private final ApprovalDesk desk;
    private final ApprovalPile pile;
    private final ApprovalLog log;
    private final ApprovalAnswers answers;
    private final Refusals refusals;

    ApprovalSessionController(
            ApprovalDesk desk, ApprovalPile pile, ApprovalLog log, ApprovalAnswers answers, Refusals refusals) {
        this.desk = desk;
        this.pile = pile;
        this.log = log;
        this.answers = answers;
        this.refusals = refusals;
    }

    @GetMapping("/api/approvals/pending")
    @SucceededBy("/api/v1/time-entry-approvals")
    @Operation(summary = "List what the caller may decide now", deprecated = true)
    ApprovalAnswers.Many pending(@AuthenticationPrincipal CurrentUser user) {
        return ApprovalAnswers.many(log.queue(PageAsk.first(CAP), user));
    }

    @PostMapping("/api/approvals/bulk-approve")
    @SucceededBy("/api/v1/time-entry-approvals/bulk-approve")
    @Operation(summary = "Approve many levels, each judged alone", deprecated = true)
    ResponseEntity<Object> approveAll(
            @RequestBody ApprovalBodies.Bulk body, @AuthenticationPrincipal CurrentUser user) {
        if (body.decisions().isEmpty()) {
            return ResponseEntity.badRequest().body(answers.notDone(new Invalid("approvalIds", "validation.required")));
        }
        return ResponseEntity.ok(answers.all("Approved", pile.decide(body.decisions(), user)));
    }

    @PostMapping(path = "/approvals/{id:\\d+}/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SucceededBy("/api/v1/time-entry-approvals/{id}/approve")
    @Operation(summary = "Approve a level whose turn has come", deprecated = true)
    Object approve(
            @PathVariable ApprovalId id,
            @RequestBody ApprovalBodies.Comment body,
            @AuthenticationPrincipal CurrentUser user) {
        return answered(() -> ApprovalAnswers.approved(desk.decide(Decision.approve(id, body.comment()), user)));
    }

    @PostMapping(path = "/approvals/{id:\\d+}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SucceededBy("/api/v1/time-entry-approvals/{id}/reject")
    @Operation(summary = "Reject a level whose turn has come, for a reason", deprecated = true)
    ResponseEntity<Object> reject(
            @PathVariable ApprovalId id,
            @RequestBody ApprovalBodies.Reason body,
            @AuthenticationPrincipal CurrentUser user) {
        if (body.text() == null || body.text().isBlank()) {
            return ResponseEntity.badRequest().body(answers.notDone(new Invalid("reason", "validation.required")));
        }
        return ResponseEntity.ok(answered(
                () -> ApprovalAnswers.rejected(desk.decide(Decision.reject(id, body.text()), user))));
    }

    @PostMapping(path = "/approvals/{id:\\d+}/cancel", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SucceededBy("/api/v1/time-entry-approvals/{id}/cancel")
    @Operation(summary = "Take an own request back", deprecated = true)
    Object cancel(@PathVariable ApprovalId id, @AuthenticationPrincipal CurrentUser user) {
        return answered(() -> ApprovalAnswers.done("Approval request cancelled", desk.cancel(id, null, user)));
    }

    @PostMapping(path = "/time-entries/{id:\\d+}/request-approval", consumes = MediaType.APPLICATION_JSON_VALUE)
    @SucceededBy("/api/v1/time-entries/{id}/request-approval")
    @Operation(summary = "Ask for a decision on finished work", deprecated = true)
    Object request(
            @PathVariable TimeEntryId id,
            @RequestBody ApprovalBodies.Request body,
            @AuthenticationPrincipal CurrentUser user) {
        return answered(() -> ApprovalAnswers.done("Approval requested", desk.request(body.toCommand(id), user)));
    }

    private Object answered(Supplier<Object> command) {
        try {
            return command.get();
        } catch (RuntimeException failure) {
            return answers.notDone(refusals.of(failure).orElseThrow(() -> failure));
        }
    }
}
