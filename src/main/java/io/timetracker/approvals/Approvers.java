package io.timetracker.approvals;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.time.TimeEntryView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides (contract, data model 8.3). */
@Component
class Approvers {

    private final Accounts accounts;
    private final StandIns deputies;
    private final PolicyChoice policies;
    private final CurrentSettings settings;

    Approvers(Accounts accounts, StandIns deputies, PolicyChoice policies, CurrentSettings settings) {
        this.accounts = accounts;
        this.deputies = deputies;
        this.policies = policies;
        this.settings = settings;
    }

    /**
     * Who is to decide at each level: whom the policy names that applies, which only administrators pass by; else whom the
     * request names; else any administrator at a single one, which is null.
     *
     * @throws Invalid if the request names somebody who cannot decide
     * @throws ApprovalRefused if nobody can
     */
    List<@Nullable UserId> levels(
            RequestApproval request, @Nullable ApprovalPolicyView policy, TimeEntryView entry, CurrentUser user) {
        var named = request.approverIds();
        if (!named.isEmpty() && (policy == null || user.isAdmin())) {
            return new ArrayList<>(named(named, entry));
        }
        var levels = levels(policy, entry);
        // Who needs an approval does not choose who gives it.
        if (!named.isEmpty() && !levels.equals(named)) {
            throw new Invalid("approverIds", "validation.policy_decides");
        }
        if (levels.isEmpty()) {
            throw ApprovalRefused.noApprovers();
        }
        return levels;
    }

    /** The same by the rules alone; empty: nobody could decide. */
    List<@Nullable UserId> levels(@Nullable ApprovalPolicyView policy, TimeEntryView entry) {
        var levels = new ArrayList<@Nullable UserId>();
        if (policy != null) {
            levels.addAll(policies.approvers(policy, entry));
        }
        if (levels.isEmpty() && !administratorsBut(entry.userId()).isEmpty()) {
            levels.add(null);
        }
        return levels;
    }

    private List<UserId> named(List<UserId> named, TimeEntryView entry) {
        var active = accounts.findAll(named).values().stream()
                .filter(Account::isActive)
                .map(Account::id)
                .toList();
        if (!new HashSet<>(active).containsAll(named) || new HashSet<>(named).size() < named.size()) {
            throw new Invalid("approverIds", "validation.choice");
        }
        if (named.contains(entry.userId()) && !settings.get().allowSelfApproval()) {
            throw ApprovalRefused.ownTime();
        }
        return named;
    }

    /** The policy that counts for an entry. */
    @Nullable ApprovalPolicyView policy(TimeEntryView entry) {
        return policies.isAny() ? policies.applying(entry).orElse(null) : null;
    }

    /** Whether a policy trusts who worked, because they administer; never where nobody may approve their own time. */
    boolean approvesItself(@Nullable ApprovalPolicyView policy, TimeEntryView entry) {
        return policy != null
                && policy.autoApproveForAdmins()
                && settings.get().allowSelfApproval()
                && accounts.find(entry.userId())
                        .filter(owner -> owner.role().isAdmin())
                        .isPresent();
    }

    /** Administrators who could decide on that person's time. */
    private List<Account> administratorsBut(UserId owner) {
        var allowed = settings.get().allowSelfApproval();
        return accounts.administrators().stream()
                .filter(admin -> allowed || !admin.id().equals(owner))
                .toList();
    }

    /** What somebody may decide, in one statement for however much. */
    Decider decider(CurrentUser user) {
        return new Decider(
                user, deputies.representedBy(user.id()), settings.get().allowSelfApproval());
    }
}
