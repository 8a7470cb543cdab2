package io.timetracker.time;

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
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Periods of time as their owners hand them in and others decide on them. Each method is one transaction under the owner's lock. */
@Service
@Transactional
@Validated
public class Timesheets {

    static final int LONGEST_REASON = 1000;

    private final TimesheetPeriods periods;
    private final TimesheetLevels levels;
    private final TimesheetPolicyDesk policy;
    private final TimeEntries entries;
    private final Timekeepers keepers;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Zones zones;
    private final Clock clock;

    Timesheets(
            TimesheetPeriods periods,
            TimesheetLevels levels,
            TimesheetPolicyDesk policy,
            TimeEntries entries,
            Timekeepers keepers,
            Accounts accounts,
            CurrentSettings settings,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Zones zones,
            Clock clock) {
        this.periods = periods;
        this.levels = levels;
        this.policy = policy;
        this.entries = entries;
        this.keepers = keepers;
        this.accounts = accounts;
        this.settings = settings;
        this.changes = changes;
        this.events = events;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * The period of a day, a draft when there was none.
     *
     * @throws Forbidden if it is somebody else's and no administrator asks
     * @throws UnknownOwner if nobody of that id works here
     * @throws Invalid if time cannot be kept on that day
     */
    public TimesheetView open(@Valid OpenTimesheet command, CurrentUser user) {
        var owner = Optional.ofNullable(command.userId()).orElse(user.id());
        if (!user.owns(owner)) {
            throw new Forbidden();
        }
        if (accounts.find(owner).filter(Account::isActive).isEmpty()) {
            throw new UnknownOwner();
        }
        keepers.lock(owner);
        return opened(command, owner, user).view();
    }

    private TimesheetPeriod opened(OpenTimesheet command, UserId owner, CurrentUser user) {
        var day = Optional.ofNullable(command.referenceDate()).orElseGet(zones::today);
        if (!WireTime.isLawful(day)) {
            throw new Invalid("referenceDate", "validation.date");
        }
        var type = Optional.ofNullable(command.periodType())
                .orElseGet(() -> policy.current().defaultPeriodType());
        var span = TimesheetSpan.weekOf(day, owner);
        return periods.findByUserIdAndPeriodTypeAndPeriodStart(owner, type, span.firstDay())
                .orElseGet(() -> begin(span, type, user));
    }

    private TimesheetPeriod begin(TimesheetSpan span, String type, CurrentUser user) {
        var period = periods.save(TimesheetPeriod.draft(span, type, clock.instant()));
        changes.record(user, "timesheet.opened", period.view().id(), null, period.view());
        return period;
    }

    /**
     * Hands in the caller's own week of that day, which need not be stored before.
     *
     * @throws TimesheetRefused if it is closed, or a timer that began in it runs
     * @throws Invalid if time cannot be kept on that day
     */
    public TimesheetView submitWeek(LocalDate day, CurrentUser user) {
        keepers.lock(user.id());
        return submit(opened(OpenTimesheet.of(day), user.id(), user), user);
    }

    /**
     * Hands it in; what is handed in already stays as it is. What was reopened is handed in anew, also when it was closed.
     *
     * @param version what the caller saw, or null; so in all that follow
     * @throws NotFound if there is no such period
     * @throws Forbidden if it is not the caller's own
     * @throws TimesheetRefused if it is closed, or a timer that began in it runs
     */
    public TimesheetView submit(TimesheetId id, @Nullable Integer version, CurrentUser user) {
        return submit(own(id, version, user), user);
    }

    private TimesheetView submit(TimesheetPeriod period, CurrentUser user) {
        var before = period.view();
        var isOpen = !before.isLocked() || before.isReopened(clock.instant());
        var runs = entries.findRunning(period.owner()).stream()
                .anyMatch(entry -> before.span().holds(zones.dayOf(entry.view().startTime())));
        if (runs && isOpen) {
            throw TimesheetRefused.timerRuns();
        }
        if (before.status() == TimesheetStatus.SUBMITTED && !before.isReopened(clock.instant())) {
            return before;
        }
        period.submit(user.id(), clock.instant());
        levels.forget(before.id());
        var after = saved(period, before, "timesheet.submitted", null, user);
        events.publishEvent(new TimesheetSubmitted(
                after.id(), after.userId(), after.firstDay(), after.lastDay(), after.version(), after.updatedAt()));
        return after;
    }

    /**
     * Takes back what was handed in and nobody has decided on: it can be changed again.
     *
     * @throws NotFound if there is no such period
     * @throws Forbidden if it is not the caller's own
     * @throws TimesheetRefused unless it is submitted and was never approved
     */
    public TimesheetView withdraw(TimesheetId id, @Nullable Integer version, CurrentUser user) {
        var period = own(id, version, user);
        var before = period.view();
        period.withdraw(clock.instant());
        levels.forget(id);
        var after = saved(period, before, "timesheet.withdrawn", null, user);
        events.publishEvent(new TimesheetWithdrawn(after.id(), after.userId(), after.firstDay(), after.lastDay()));
        return after;
    }

    private TimesheetPeriod own(TimesheetId id, @Nullable Integer version, CurrentUser user) {
        var period = held(id, version);
        if (!period.owner().equals(user.id())) {
            throw new Forbidden();
        }
        return period;
    }

    private TimesheetPeriod held(TimesheetId id, @Nullable Integer version) {
        keepers.lock(periods.findById(id).orElseThrow(NotFound::new).owner());
        // Read again: what was read before the lock may have changed while waiting for it.
        var period = periods.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, period.view().version());
        return period;
    }

    /**
     * Finds it right. Where several approve one after the other, the last of them approves it; until then it stays submitted.
     *
     * @throws Forbidden unless the caller decides on periods
     * @throws NotFound if there is no such period
     * @throws TimesheetRefused unless it is submitted or rejected, or if it is the caller's own and the rules forbid that, or
     *     it is somebody else's turn
     */
    public TimesheetView approve(
            TimesheetId id,
            @Nullable Integer version,
            @Nullable @Size(max = LONGEST_REASON) String comment,
            CurrentUser user) {
        var decider = onlyApprovers(user);
        var period = held(id, version);
        var before = period.view();
        var isOwn = mayDecide(before, decider);
        period.mustBeApprovable();
        var given = levels.of(id);
        var step = decider.next(before.userId(), given).orElseThrow(TimesheetRefused::notYourTurn);
        var now = clock.instant();
        if (step.approver() != null) {
            var said = Wording.linesOrNull(comment);
            levels.add(new TimesheetApproval(id, given.size() + 1, step.approver(), user.id(), said, now));
        }
        if (!step.isLast()) {
            period.advance(now);
            var after = saved(period, before, "timesheet.level_approved", comment, user);
            TimesheetDecider.turn(decider.levels(), after.userId(), levels.of(id))
                    .ifPresent(awaits -> events.publishEvent(new TimesheetLevelApproved(
                            id, after.userId(), after.firstDay(), after.lastDay(), awaits, after.version(), now)));
            return after;
        }
        period.approve(user.id(), comment, now);
        var action = isOwn ? "timesheet.self_approved" : "timesheet.approved";
        var after = saved(period, before, action, comment, user);
        events.publishEvent(new TimesheetApproved(
                after.id(),
                after.userId(),
                after.firstDay(),
                after.lastDay(),
                user.id(),
                after.version(),
                after.updatedAt()));
        return after;
    }

    /**
     * Wants it put right: its owner may change it again. What several have approved so far is void.
     *
     * @throws Forbidden unless the caller decides on periods
     * @throws Invalid without a reason, where the policy wants one
     * @throws NotFound if there is no such period
     * @throws TimesheetRefused unless it is submitted, or if it is the caller's own and the rules forbid that, or it is
     *     somebody else's turn
     */
    public TimesheetView reject(
            TimesheetId id,
            @Nullable Integer version,
            @Nullable @Size(max = LONGEST_REASON) String reason,
            CurrentUser user) {
        var decider = onlyApprovers(user);
        if ((reason == null || reason.isBlank()) && policy.current().requireRejectionComment()) {
            throw new Invalid("reason", "validation.required");
        }
        var period = held(id, version);
        var before = period.view();
        var isOwn = mayDecide(before, decider);
        period.mustBeRejectable();
        if (!decider.mayReject(before.userId(), levels.of(id))) {
            throw TimesheetRefused.notYourTurn();
        }
        period.reject(user.id(), reason, clock.instant());
        levels.forget(id);
        var after = saved(period, before, isOwn ? "timesheet.self_rejected" : "timesheet.rejected", reason, user);
        events.publishEvent(new TimesheetRejected(
                after.id(),
                after.userId(),
                after.firstDay(),
                after.lastDay(),
                user.id(),
                after.rejectionReason(),
                after.version(),
                after.updatedAt()));
        return after;
    }

    private TimesheetDecider onlyApprovers(CurrentUser user) {
        var decider = policy.decider(user);
        if (!decider.decides()) {
            throw new Forbidden();
        }
        return decider;
    }

    /** @return whether the caller decides on their own time, as the rules allow */
    private boolean mayDecide(TimesheetView period, TimesheetDecider decider) {
        var isOwn = period.userId().equals(decider.user().id());
        var isFar = decider.mayDecideFor(period.userId());
        if (isOwn && !(isFar && settings.get().allowSelfApproval())) {
            throw TimesheetRefused.ownTime();
        }
        if (!isFar) {
            throw TimesheetRefused.representedTime();
        }
        return isOwn;
    }

    /**
     * Closes it for good. Again is fine and changes nothing, unless it was reopened.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such period
     */
    public TimesheetView close(
            TimesheetId id,
            @Nullable Integer version,
            @Nullable @Size(max = LONGEST_REASON) String reason,
            CurrentUser user) {
        if (!user.isAdmin()) {
            throw new Forbidden();
        }
        var period = held(id, version);
        var isClosed = period.status() == TimesheetStatus.CLOSED && !period.isReopened(clock.instant());
        return isClosed ? period.view() : close(period, reason, user);
    }

    /** Closes what has been waiting too long, unless it no longer waits. */
    void closeByItself(TimesheetId id) {
        var period = held(id, null);
        var isHandedIn = period.status() == TimesheetStatus.SUBMITTED || period.status() == TimesheetStatus.APPROVED;
        if (isHandedIn && !period.isReopened(clock.instant())) {
            close(period, null, null);
        }
    }

    private TimesheetView close(TimesheetPeriod period, @Nullable String reason, @Nullable CurrentUser user) {
        var before = period.view();
        period.close(user == null ? null : user.id(), reason, clock.instant());
        var after = saved(period, before, "timesheet.closed", reason, user);
        events.publishEvent(new TimesheetClosed(after.id(), after.userId(), after.firstDay(), after.lastDay()));
        return after;
    }

    /**
     * Lets its owner, and nobody else, change what was worked in it for a while, although it is locked. Its status and what
     * was decided stay; when the time is over the lock holds again by itself. Again is fine: the later one counts.
     *
     * @throws Forbidden unless the caller decides on periods; a closed one, unless an administrator asks
     * @throws Invalid without a reason, or if it would be too long
     * @throws NotFound if there is no such period
     * @throws TimesheetRefused unless it is locked for its owner, or if it is the caller's own and the rules forbid that
     */
    public TimesheetView reopen(
            TimesheetId id, @Nullable Integer version, @Valid ReopenTimesheet command, CurrentUser user) {
        var period = reopenable(id, version, user);
        var before = period.view();
        var now = clock.instant();
        var reason = Wording.linesOrNull(command.reason());
        if (reason == null) {
            throw new Invalid("reason", "validation.required");
        }
        var until = command.end(now);
        period.reopen(user.id(), reason, until, now);
        var after = saved(period, before, "timesheet.reopened", reason, user);
        var owner = after.userId();
        var span = after.span();
        events.publishEvent(new TimesheetReopened(id, owner, span.firstDay(), span.lastDay(), until, reason));
        return after;
    }

    /**
     * The lock holds again before the time is over.
     *
     * @throws Forbidden unless the caller might reopen it
     * @throws NotFound if there is no such period
     * @throws TimesheetRefused unless it is reopened, or if it is the caller's own and the rules forbid that
     */
    public TimesheetView endReopening(TimesheetId id, @Nullable Integer version, CurrentUser user) {
        var period = reopenable(id, version, user);
        var before = period.view();
        period.endReopening(clock.instant());
        return saved(period, before, "timesheet.reopening_ended", null, user);
    }

    private TimesheetPeriod reopenable(TimesheetId id, @Nullable Integer version, CurrentUser user) {
        var decider = onlyApprovers(user);
        var period = held(id, version);
        mayDecide(period.view(), decider);
        if (period.status() == TimesheetStatus.CLOSED && !user.isAdmin()) {
            throw new Forbidden();
        }
        return period;
    }

    /**
     * Takes the period away; the time in it stays.
     *
     * @throws NotFound if there is no such period
     * @throws Forbidden if it is not the caller's
     * @throws TimesheetRefused unless it is a draft or rejected
     */
    public void delete(TimesheetId id, @Nullable Integer version, CurrentUser user) {
        var period = held(id, version);
        if (!user.owns(period.owner())) {
            throw new Forbidden();
        }
        period.delete();
        levels.forget(id);
        periods.delete(period);
        changes.record(user, "timesheet.deleted", id, period.view(), null);
    }

    private TimesheetView saved(
            TimesheetPeriod period,
            TimesheetView before,
            String action,
            @Nullable String reason,
            @Nullable CurrentUser user) {
        var after = periods.save(period).view();
        changes.record(user, action, after.id(), before, after, reason);
        return after;
    }
}
