package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.approvals.ApprovalPolicyDesk;
import io.timetracker.approvals.ApprovalPolicyId;
import io.timetracker.approvals.ApprovalPolicyView;
import io.timetracker.approvals.CreateApprovalPolicy;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.WireRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which entries need approval, and whose; ours, as the contract has no calls for policies. */
@RestController
@RequestMapping("/api/v1/approval-policies")
@NeedsModule("time_approvals")
@Tag(name = "Approval policies", description = "Which entries need approval, and whose; for administrators")
class ApprovalPolicyRestController {

    private static final int MOST_PER_PAGE = 100;
    private static final String READ = "read:time_approvals";
    private static final String WRITE = "write:time_approvals";

    private final ApprovalPolicyDesk desk;

    ApprovalPolicyRestController(ApprovalPolicyDesk desk) {
        this.desk = desk;
    }

    @WireRecord
    record Page(List<ApprovalPolicyResource> approvalPolicies, Pagination pagination) {}

    @WireRecord
    record One(ApprovalPolicyResource approvalPolicy) {}

    @WireRecord
    record Saved(String message, ApprovalPolicyResource approvalPolicy) {}

    @GetMapping
    @NeedsScope(READ)
    @Operation(summary = "List the policies, the oldest first")
    Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = desk.list(query.page(MOST_PER_PAGE), user);
        var names = desk.names(page.items());
        var policies = page.items().stream()
                .map(policy -> ApprovalPolicyResource.of(policy, names))
                .toList();
        return new Page(policies, Pagination.of(page));
    }

    @GetMapping("/{id}")
    @NeedsScope(READ)
    @Operation(summary = "Get a policy")
    ResponseEntity<One> get(@PathVariable ApprovalPolicyId id, @AuthenticationPrincipal CurrentUser user) {
        var policy = desk.get(id, user);
        return ETag.ok(policy.version(), new One(resource(policy)));
    }

    @PostMapping
    @NeedsScope(WRITE)
    @Operation(summary = "Make a policy: for a project, a person, a person on a project, or everybody")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> create(@RequestBody ApprovalPolicyBody body, @AuthenticationPrincipal CurrentUser user) {
        var policy = desk.create(body.change().over(CreateApprovalPolicy.blank()), user);
        return ETag.created(policy.version(), new Saved("Approval policy created", resource(policy)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope(WRITE)
    @Operation(summary = "Change a policy for what is asked for from now on; what is absent is kept")
    ResponseEntity<Saved> change(
            @PathVariable ApprovalPolicyId id,
            @RequestBody ApprovalPolicyBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var policy = desk.change(id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(policy.version(), new Saved("Approval policy updated", resource(policy)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope(WRITE)
    @Operation(summary = "Delete a policy; the requests that it led to stay")
    Done delete(
            @PathVariable ApprovalPolicyId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        desk.delete(id, ETag.ifMatch(request), user);
        return new Done("Approval policy deleted");
    }

    private ApprovalPolicyResource resource(ApprovalPolicyView policy) {
        return ApprovalPolicyResource.of(policy, desk.names(List.of(policy)));
    }
}
