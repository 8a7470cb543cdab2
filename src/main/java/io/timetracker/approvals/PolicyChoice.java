package io.timetracker.approvals;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Memory;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which policy counts for an entry (contract, data model 8.3): the project's, else the person's, else everybody's. */
@Component
class PolicyChoice {

    /** Time on no project: an empty list is no SQL. */
    private static final Set<Long> NONE = Set.of(0L);

    private static final int ONE = 1;

    private final Memory<Integer, Boolean> memory = new Memory<>(Duration.ofSeconds(5));
    private final ApprovalPolicies policies;
    private final Accounts accounts;
    private final CurrentSettings settings;

    PolicyChoice(ApprovalPolicies policies, Accounts accounts, CurrentSettings settings) {
        this.policies = policies;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Whether any policy asks for approval of anything: asked with all time that is written, so it is remembered. */
    boolean isAny() {
        return memory.get(ONE).orElseGet(() -> {
            var readAt = memory.now();
            var any = policies.anyCounts();
            memory.remember(ONE, any, readAt);
            return any;
        });
    }

    /** A policy was made, changed or deleted. */
    void forget() {
        memory.forgetAll();
    }

    /** The first policy that applies, in one statement. */
    Optional<ApprovalPolicyView> applying(TimeEntryView entry) {
        return Optional.ofNullable(applyingAll(List.of(entry)).get(entry.id()));
    }

    /** As {@link #applying} for each of them, in one statement; entries that need no approval are left out. */
    Map<TimeEntryId, ApprovalPolicyView> applyingAll(Collection<TimeEntryView> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var candidates = candidates(entries);
        var found = new HashMap<TimeEntryId, ApprovalPolicyView>();
        for (var entry : entries) {
            candidates.stream()
                    .filter(policy -> policy.appliesTo(entry))
                    .findFirst()
                    .ifPresent(policy -> found.put(entry.id(), policy.view()));
        }
        return found;
    }

    private List<ApprovalPolicy> candidates(Collection<TimeEntryView> entries) {
        var projects = entries.stream()
                .map(TimeEntryView::projectId)
                .filter(Objects::nonNull)
                .map(ProjectId::value)
                .collect(Collectors.toSet());
        var users = entries.stream().map(entry -> entry.userId().value()).collect(Collectors.toSet());
        return policies.candidates(projects.isEmpty() ? NONE : projects, users).stream()
                .sorted(ApprovalPolicy.PRECEDENCE)
                .toList();
    }

    /**
     * Who decides on the entry, in order: those of the policy that applies who can sign in, without who worked unless people may
     * approve their own time, as many as it has levels. Empty: any active administrator, once. In two statements.
     */
    List<UserId> approvers(TimeEntryView entry) {
        return applying(entry).map(policy -> approvers(policy, entry)).orElse(List.of());
    }

    List<UserId> approvers(ApprovalPolicyView policy, TimeEntryView entry) {
        var allowsSelf = settings.get().allowSelfApproval();
        var known = accounts.findAll(policy.approverUserIds());
        return policy.approverUserIds().stream()
                .filter(approver -> canSignIn(known, approver))
                .filter(approver -> allowsSelf || !approver.equals(entry.userId()))
                .limit(policy.approvalLevels())
                .toList();
    }

    private static boolean canSignIn(Map<UserId, Account> known, UserId person) {
        var account = known.get(person);
        return account != null && account.isActive();
    }
}
