package io.timetracker.approvals.graphql;

import io.timetracker.approvals.ApprovalPolicyDesk;
import io.timetracker.approvals.ApprovalPolicyId;
import io.timetracker.approvals.ApprovalPolicyView;
import io.timetracker.approvals.CreateApprovalPolicy;
import io.timetracker.approvals.graphql.ApprovalPolicyInputs.ChangeApprovalPolicyInput;
import io.timetracker.approvals.graphql.ApprovalPolicyInputs.CreateApprovalPolicyInput;
import io.timetracker.approvals.graphql.ApprovalPolicyInputs.DeleteApprovalPolicyInput;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Which entries need approval, and whose. */
@Controller
@NeedsModule("time_approvals")
class ApprovalPolicyGraphQlController {

    private static final String POLICY = "approvalPolicy";
    private static final String TYPE = "ApprovalPolicy";
    private static final String READ = "read:time_approvals";
    private static final String WRITE = "write:time_approvals";

    private final ApprovalPolicyDesk desk;
    private final ProjectCatalog projects;
    private final People people;
    private final Payloads payloads;

    ApprovalPolicyGraphQlController(
            ApprovalPolicyDesk desk, ProjectCatalog projects, People people, Payloads payloads) {
        this.desk = desk;
        this.projects = projects;
        this.people = people;
        this.payloads = payloads;
    }

    @QueryMapping
    @NeedsScope(READ)
    Connection<ApprovalPolicyView> approvalPolicies(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(desk.list(Slice.of(first, after), user), ApprovalPolicyDesk::place);
    }

    @QueryMapping
    @NeedsScope(READ)
    ApprovalPolicyView approvalPolicy(@Argument ApprovalPolicyId id, @AuthenticationPrincipal CurrentUser user) {
        return desk.get(id, user);
    }

    /** Those for no project are left out. */
    @BatchMapping(typeName = TYPE)
    Map<ApprovalPolicyView, ProjectView> project(List<ApprovalPolicyView> policies) {
        var found = projects.findAll(policies.stream()
                .map(ApprovalPolicyView::projectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var spread = new HashMap<ApprovalPolicyView, ProjectView>();
        for (var policy : policies) {
            var project = policy.projectId() == null ? null : found.get(policy.projectId());
            if (project != null) {
                spread.put(policy, project);
            }
        }
        return spread;
    }

    @BatchMapping(typeName = TYPE)
    Map<ApprovalPolicyView, Account> user(List<ApprovalPolicyView> policies) {
        return people.of(policies, ApprovalPolicyView::userId);
    }

    @BatchMapping(typeName = TYPE)
    Map<ApprovalPolicyView, List<Account>> approvers(List<ApprovalPolicyView> policies) {
        var names = desk.names(policies);
        return policies.stream().collect(Collectors.toMap(policy -> policy, names::approvers));
    }

    @MutationMapping
    @NeedsScope(WRITE)
    Map<String, @Nullable Object> createApprovalPolicy(
            @Argument CreateApprovalPolicyInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(POLICY, () -> desk.create(input.change().over(CreateApprovalPolicy.blank()), user));
    }

    @MutationMapping
    @NeedsScope(WRITE)
    Map<String, @Nullable Object> changeApprovalPolicy(
            @Argument ChangeApprovalPolicyInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(POLICY, () -> desk.change(input.id(), input.change(), input.version(), user));
    }

    @MutationMapping
    @NeedsScope(WRITE)
    Map<String, @Nullable Object> deleteApprovalPolicy(
            @Argument DeleteApprovalPolicyInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedId", () -> {
            desk.delete(input.id(), input.version(), user);
            return input.id();
        });
    }
}
