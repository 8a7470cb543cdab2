package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How periods are decided on: read by those who decide, changed by administrators. */
@Service
@Transactional
public class TimesheetPolicyDesk {

    private final TimesheetPolicies policies;
    private final Accounts accounts;
    private final ObjectProvider<Deputies> deputies;
    private final ChangeLog changes;
    private final Zones zones;
    private final Clock clock;

    TimesheetPolicyDesk(
            TimesheetPolicies policies,
            Accounts accounts,
            ObjectProvider<Deputies> deputies,
            ChangeLog changes,
            Zones zones,
            Clock clock) {
        this.policies = policies;
        this.accounts = accounts;
        this.deputies = deputies;
        this.changes = changes;
        this.zones = zones;
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
        var decider = decider(user);
        if (!decider.decides()) {
            throw new Forbidden();
        }
        return decider.policy();
    }

    /** Whether this person decides on other people's periods: administrators, whom the policy names, and their deputies. */
    @Transactional(readOnly = true)
    public boolean isApprover(CurrentUser user) {
        return user.isAdmin() || decider(user).decides();
    }

    /** What this person decides today. Four statements at most. */
    TimesheetDecider decider(CurrentUser user) {
        var policy = current();
        var deputyOf = deputies.stream()
                .flatMap(known -> known.representedBy(user.id(), zones.today()).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new TimesheetDecider(user, policy, deputyOf, deciding(deputyOf, policy), levels(policy));
    }

    /** Who has left is represented by nobody. */
    private Set<UserId> deciding(Set<UserId> people, TimesheetPolicyView policy) {
        return active(people)
                .filter(account ->
                        account.role().isAdmin() || policy.approverUserIds().contains(account.id()))
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who approves one after the other, without those who have left; empty where one is enough. */
    List<UserId> levels(TimesheetPolicyView policy) {
        var named = policy.approverUserIds();
        if (!policy.enableMultiLevelApproval() || named.size() < 2) {
            return List.of();
        }
        var here = active(named).map(Account::id).collect(Collectors.toSet());
        return named.stream().filter(here::contains).toList();
    }

    private Stream<Account> active(Collection<UserId> people) {
        var found = people.isEmpty() ? Map.<UserId, Account>of() : accounts.findAll(people);
        return found.values().stream().filter(Account::isActive);
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
