package io.timetracker.approvals;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which entries need approval, and whose; for administrators. A policy counts for what is asked for from then on; requests
 * that are there keep their approvers.
 */
@Service
@Transactional
public class ApprovalPolicyDesk {

    private final ApprovalPolicies policies;
    private final PolicyChoice choice;
    private final ProjectCatalog projects;
    private final Accounts accounts;
    private final Validator validator;
    private final ChangeLog changes;
    private final Clock clock;

    ApprovalPolicyDesk(
            ApprovalPolicies policies,
            PolicyChoice choice,
            ProjectCatalog projects,
            Accounts accounts,
            Validator validator,
            ChangeLog changes,
            Clock clock) {
        this.policies = policies;
        this.choice = choice;
        this.projects = projects;
        this.accounts = accounts;
        this.validator = validator;
        this.changes = changes;
        this.clock = clock;
    }

    /** All policies, the oldest first. @throws Forbidden unless an administrator asks */
    @Transactional(readOnly = true)
    public PageOf<ApprovalPolicyView> list(PageAsk ask, CurrentUser actor) {
        onlyAdmins(actor);
        var cursor = ask.cursor();
        var after = cursor == null || cursor.isStart() ? 0 : cursor.number(0);
        var rows = policies.page(after, ask.perPage() + 1, ask.offset()).stream()
                .map(ApprovalPolicy::view)
                .toList();
        return PageOf.of(rows, ask, ApprovalPolicyDesk::place, policies::count);
    }

    /** Where a policy stands in {@link #list}. */
    public static Cursor place(ApprovalPolicyView policy) {
        return Cursor.after(policy.id().value());
    }

    /** @throws Forbidden unless an administrator asks @throws NotFound if there is no such policy */
    @Transactional(readOnly = true)
    public ApprovalPolicyView get(ApprovalPolicyId id, CurrentUser actor) {
        onlyAdmins(actor);
        return policies.findById(id).orElseThrow(NotFound::new).view();
    }

    /** What their projects and people are called, in two statements at most. */
    @Transactional(readOnly = true)
    public ApprovalPolicyNames names(Collection<ApprovalPolicyView> list) {
        var projectIds = list.stream()
                .map(ApprovalPolicyView::projectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var people = list.stream()
                .flatMap(policy -> Stream.concat(Stream.ofNullable(policy.userId()), policy.approverUserIds().stream()))
                .collect(Collectors.toSet());
        return new ApprovalPolicyNames(projects.labels(projectIds, Set.of()).projects(), accounts.findAll(people));
    }

    /**
     * Makes a policy.
     *
     * @throws Forbidden unless an administrator asks
     * @throws ConstraintViolationException if something is missing or out of its bounds
     * @throws Invalid unless it is for a project or a person that exist, for both, or for everybody; if there are fewer approvers than
     *     levels, one is named twice, or cannot sign in
     */
    public ApprovalPolicyView create(CreateApprovalPolicy command, CurrentUser actor) {
        onlyAdmins(actor);
        var policy = ApprovalPolicy.create(checked(command, CreateApprovalPolicy.blank()), clock.instant());
        var after = policies.save(policy).view();
        choice.forget();
        changes.record(actor, "approval_policy.created", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such policy
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws ConstraintViolationException if something is missing or out of its bounds
     * @throws Invalid as in {@link #create}; who was named before may have left since
     */
    public ApprovalPolicyView change(
            ApprovalPolicyId id, ChangeApprovalPolicy command, @Nullable Integer version, CurrentUser actor) {
        var policy = held(id, version, actor);
        var before = policy.view();
        var present = policy.details();
        policy.change(checked(command.over(present), present), clock.instant());
        var after = policies.save(policy).view();
        choice.forget();
        changes.record(actor, "approval_policy.changed", id, before, after);
        return after;
    }

    /**
     * Deletes a policy; requests that it led to stay.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such policy
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public void delete(ApprovalPolicyId id, @Nullable Integer version, CurrentUser actor) {
        var policy = held(id, version, actor);
        policies.delete(policy);
        choice.forget();
        changes.record(actor, "approval_policy.deleted", id, policy.view(), null);
    }

    private ApprovalPolicy held(ApprovalPolicyId id, @Nullable Integer version, CurrentUser actor) {
        onlyAdmins(actor);
        var policy = policies.hold(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, policy.view().version());
        return policy;
    }

    private CreateApprovalPolicy checked(CreateApprovalPolicy wanted, CreateApprovalPolicy present) {
        var violations = validator.validate(wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        mustBeForSomebody(wanted);
        mustExist(wanted.projectId());
        mustKnow(wanted, present);
        if (!wanted.approverUserIds().isEmpty()
                && wanted.levels() > wanted.approverUserIds().size()) {
            throw new Invalid("approvalLevels", "validation.too_few_approvers");
        }
        return wanted;
    }

    private static void mustBeForSomebody(CreateApprovalPolicy wanted) {
        var isForSome = wanted.projectId() != null || wanted.userId() != null;
        if (wanted.appliesToAll() == isForSome) {
            throw new Invalid("projectId", "validation.policy_scope");
        }
    }

    private void mustExist(@Nullable ProjectId project) {
        if (project != null && projects.find(project).isEmpty()) {
            throw new Invalid("projectId", "refusal.invalid_project");
        }
    }

    /** Who was named before may have left since; nobody has to be taken off for something else to be changed. */
    private void mustKnow(CreateApprovalPolicy wanted, CreateApprovalPolicy present) {
        var added = new HashSet<>(wanted.approverUserIds());
        if (added.size() < wanted.approverUserIds().size()) {
            throw new Invalid("approverUserIds", "validation.approver_twice");
        }
        present.approverUserIds().forEach(added::remove);
        var asked = new HashSet<UserId>(added);
        if (wanted.userId() != null) {
            asked.add(wanted.userId());
        }
        var known = accounts.findAll(asked);
        if (wanted.userId() != null && !known.containsKey(wanted.userId())) {
            throw new Invalid("userId", "validation.choice");
        }
        if (!added.stream()
                .allMatch(it -> known.containsKey(it) && known.get(it).isActive())) {
            throw new Invalid("approverUserIds", "validation.approver_unknown");
        }
    }

    private static void onlyAdmins(CurrentUser actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden();
        }
    }
}
