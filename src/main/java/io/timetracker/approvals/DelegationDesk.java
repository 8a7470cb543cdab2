package io.timetracker.approvals;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who decides while somebody is away: everybody says it for themselves, administrators for all. */
@Service
@Transactional
public class DelegationDesk {

    private final Delegations delegations;
    private final Accounts accounts;
    private final ChangeLog changes;
    private final Zones zones;
    private final Clock clock;

    DelegationDesk(Delegations delegations, Accounts accounts, ChangeLog changes, Zones zones, Clock clock) {
        this.delegations = delegations;
        this.accounts = accounts;
        this.changes = changes;
        this.zones = zones;
        this.clock = clock;
    }

    /** Those that hold today or later: the reader's own, given and held; administrators see all. */
    @Transactional(readOnly = true)
    public List<DelegationView> list(CurrentUser reader) {
        var today = zones.today();
        var found = reader.isAdmin() ? delegations.open(today) : delegations.openOf(reader.id(), today);
        return found.stream().map(Delegation::view).toList();
    }

    /** @throws NotFound if there is none @throws Forbidden unless the reader gave or holds it, or administers */
    @Transactional(readOnly = true)
    public DelegationView get(DelegationId id, CurrentUser reader) {
        var found = delegations.findById(id).map(Delegation::view).orElseThrow(NotFound::new);
        if (!reader.owns(found.approverId()) && !reader.id().equals(found.deputyId())) {
            throw new Forbidden();
        }
        return found;
    }

    /**
     * Lets somebody decide in the place of the caller, or of somebody else where an administrator asks. The approver still
     * may decide; of two who do, the first one has.
     *
     * @throws Forbidden if it is for somebody else and no administrator asks
     * @throws Invalid if the deputy is nobody else who can sign in or one on these days already, or the days are in no order or
     *     over
     */
    public DelegationView delegate(Delegate command, CurrentUser user) {
        var approver = Optional.ofNullable(command.approver()).orElse(user.id());
        if (!user.owns(approver)) {
            throw new Forbidden();
        }
        mustWorkHere("approverId", approver);
        var deputy = mustWorkHere("deputyId", command.deputy());
        if (deputy.equals(approver)) {
            throw new Invalid("deputyId", "validation.deputy");
        }
        var firstDay = Optional.ofNullable(command.firstDay()).orElseGet(zones::today);
        var lastDay = command.lastDay();
        if (!WireTime.isLawful(firstDay)) {
            throw new Invalid("firstDay", "validation.date");
        }
        if (lastDay != null
                && (lastDay.isBefore(firstDay) || lastDay.isBefore(zones.today()) || !WireTime.isLawful(lastDay))) {
            throw new Invalid("lastDay", "validation.days");
        }
        if (isDoubled(approver, deputy, firstDay, lastDay)) {
            throw new Invalid("deputyId", "validation.deputy_twice");
        }
        var given = delegations
                .save(Delegation.of(approver, deputy, firstDay, lastDay, user.id(), clock.instant()))
                .view();
        changes.record(user, "approval_delegation.given", given.id(), null, given);
        return given;
    }

    /** Ending one of two would leave the other one in force. */
    private boolean isDoubled(UserId approver, UserId deputy, LocalDate firstDay, @Nullable LocalDate lastDay) {
        return delegations.openOf(approver, firstDay).stream()
                .map(Delegation::view)
                .anyMatch(given -> given.approverId().equals(approver)
                        && given.deputyId().equals(deputy)
                        && (lastDay == null || !given.firstDay().isAfter(lastDay)));
    }

    private UserId mustWorkHere(String field, @Nullable UserId person) {
        if (person == null) {
            throw new Invalid(field, "validation.required");
        }
        return accounts.find(person)
                .filter(Account::isActive)
                .map(Account::id)
                .orElseThrow(() -> new Invalid(field, "validation.choice"));
    }

    /**
     * Ends it: from now on only the approver decides. One that had not begun, or began today, never held.
     *
     * @throws NotFound if there is none
     * @throws Forbidden unless the caller gave it or administers
     * @throws PreconditionFailed if it is no longer what the caller saw
     */
    public void end(DelegationId id, @Nullable Integer version, CurrentUser user) {
        var found = delegations.hold(id).orElseThrow(NotFound::new);
        var before = found.view();
        if (!user.owns(before.approverId())) {
            throw new Forbidden();
        }
        PreconditionFailed.unlessVersion(version, before.version());
        end(found, user);
    }

    private void end(Delegation delegation, @Nullable CurrentUser user) {
        var before = delegation.view();
        var today = zones.today();
        if (!before.holds(today.minusDays(1))) {
            delegations.delete(delegation);
            changes.record(user, "approval_delegation.ended", before.id(), before, null);
            return;
        }
        delegation.endBefore(today);
        changes.record(
                user,
                "approval_delegation.ended",
                before.id(),
                before,
                delegations.save(delegation).view());
    }

    /** What somebody holds who can no longer sign in. What they have given stays: their deputies decide. */
    void endHeldBy(UserId deputy) {
        delegations.openOf(deputy, zones.today()).stream()
                .filter(delegation -> Objects.equals(delegation.view().deputyId(), deputy))
                .forEach(delegation -> end(delegation, null));
    }
}
