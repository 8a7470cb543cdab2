package io.timetracker.time;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How periods are decided on: read by those who decide, changed by administrators. */
@Service
@Transactional
public class TimesheetPolicyDesk {

    private final TimesheetPolicies policies;
    private final Accounts accounts;
    private final ChangeLog changes;
    private final Clock clock;

    TimesheetPolicyDesk(TimesheetPolicies policies, Accounts accounts, ChangeLog changes, Clock clock) {
        this.policies = policies;
        this.accounts = accounts;
        this.changes = changes;
        this.clock = clock;
    }

    /** Before anybody reads: a call that only reads must not have to write. */
    @PostConstruct
    void seed() {
        try {
            if (!policies.existsById(TimesheetPolicy.ONE)) {
                policies.save(TimesheetPolicy.usual(clock.instant()));
            }
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // and has written the same
        }
    }

    /** @throws Forbidden unless somebody asks who decides on periods */
    @Transactional(readOnly = true)
    public TimesheetPolicyView get(CurrentUser user) {
        var policy = current();
        if (!decides(user, policy)) {
            throw new Forbidden();
        }
        return policy;
    }

    /** Whether this person decides on other people's periods: administrators, and whom the policy names. */
    @Transactional(readOnly = true)
    public boolean isApprover(CurrentUser user) {
        return user.isAdmin() || decides(user, current());
    }

    private static boolean decides(CurrentUser user, TimesheetPolicyView policy) {
        return user.isAdmin() || policy.approverUserIds().contains(user.id());
    }

    /** Whom the policy names to decide, for who tells them; none: administrators do. */
    @Transactional(readOnly = true)
    public List<UserId> approvers() {
        return current().approverUserIds();
    }

    TimesheetPolicyView current() {
        return policies.findById(TimesheetPolicy.ONE)
                .map(TimesheetPolicy::view)
                .orElseGet(() -> TimesheetPolicy.usual(clock.instant()).view());
    }

    /**
     * Changes what the command gives and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws Forbidden unless an administrator asks
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Invalid if something is out of its bounds, or an approver cannot sign in
     */
    public TimesheetPolicyView change(ChangeTimesheetPolicy command, @Nullable Integer version, CurrentUser actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden();
        }
        var policy = policies.hold().orElseGet(() -> policies.save(TimesheetPolicy.usual(clock.instant())));
        var before = policy.view();
        PreconditionFailed.unlessVersion(version, before.version());
        mustWorkHere(command.approverUserIds().or(null), before.approverUserIds());
        policy.change(command, clock.instant());
        var after = policies.save(policy).view();
        changes.record(actor, "timesheet_policy.changed", after.id(), before, after);
        return after;
    }

    /** Who was named before may have left since; nobody has to be taken off for another rule to be changed. */
    private void mustWorkHere(@Nullable List<UserId> wanted, List<UserId> before) {
        if (wanted == null) {
            return;
        }
        var added = new HashSet<>(wanted);
        before.forEach(added::remove);
        var active = accounts.findAll(added).values().stream()
                .filter(Account::isActive)
                .count();
        if (active < added.size()) {
            throw new Invalid("approverUserIds", "validation.choice");
        }
    }
}
