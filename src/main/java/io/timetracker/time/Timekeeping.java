package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Timers and entries; the only door that changes time. Each method is one transaction under its owner's lock. */
@Service
@Transactional
@Validated
public class Timekeeping {

    /** Nobody works in the future; a client's clock may be in another zone than it says. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final EntryWriting.Names RESTORED =
            new EntryWriting.Names("time_entry.restored", "time_entry.changed", "time_entry.deleted");

    private final TimeEntries entries;
    private final Timekeepers keepers;
    private final BookingRules rules;
    private final Overlaps overlaps;
    private final DayRoom room;
    private final FreeTime freeTime;
    private final RoundingBooks roundings;
    private final TimeLocks locks;
    private final Accounts accounts;
    private final CurrentSettings settings;
    private final Zones zones;
    private final ChangeLog changes;
    private final ChangeActs acts;
    private final EntryWriting writing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Timekeeping(
            TimeEntries entries,
            Timekeepers keepers,
            BookingRules rules,
            Overlaps overlaps,
            DayRoom room,
            FreeTime freeTime,
            RoundingBooks roundings,
            TimeLocks locks,
            Accounts accounts,
            CurrentSettings settings,
            Zones zones,
            ChangeLog changes,
            ChangeActs acts,
            EntryWriting writing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.keepers = keepers;
        this.rules = rules;
        this.overlaps = overlaps;
        this.room = room;
        this.freeTime = freeTime;
        this.roundings = roundings;
        this.locks = locks;
        this.accounts = accounts;
        this.settings = settings;
        this.zones = zones;
        this.changes = changes;
        this.acts = acts;
        this.writing = writing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins to work now.
     *
     * @throws Forbidden if the caller cannot see the project
     * @throws PeriodLocked if today's period takes no time
     * @throws TimerAlreadyRunning if something runs and only one may
     * @throws BookingRefused if the project or task takes no timer, or too little is said
     */
    public TimeEntryView startTimer(@Valid StartTimer command, CurrentUser user) {
        var project = Objects.requireNonNull(command.projectId());
        keepers.lock(user.id());
        rules.mayStartOn(project, user);
        locks.mayAdd(user.id(), clock.instant(), null, user);
        mayRun(user.id());
        return start(Booking.on(project, command.taskId()), command, user);
    }

    /**
     * Begins to work now on what was worked on last, or on a project that is given. A task counts with its project only.
     *
     * @throws NotFound if no project is given and none was worked on yet
     * @throws Forbidden if the caller cannot see the project
     * @throws TimerAlreadyRunning if something runs and only one may
     * @throws BookingRefused if the project or task takes no timer, or too little is said
     */
    public TimeEntryView startAgain(@Nullable ProjectId project, @Nullable TaskId task, CurrentUser user) {
        if (project != null) {
            return startTimer(new StartTimer(project, task, null), user);
        }
        var last = entries.findLastOnAProject(user.id()).map(TimeEntry::booking).orElseThrow(NotFound::new);
        return startTimer(new StartTimer(last.projectId(), task == null ? last.taskId() : task, null), user);
    }

    /**
     * Stops what runs, if anything does, and begins something else in the same moment and transaction: no second is lost
     * or counted twice, and if the new timer is refused, the old one goes on.
     *
     * @throws Forbidden if the caller cannot see the project
     * @throws PeriodLocked if today's period takes no time
     * @throws BookingRefused if the project or task takes no timer, or too little is said
     */
    public SwitchedTimer switchTimer(@Valid StartTimer command, CurrentUser user) {
        var project = Objects.requireNonNull(command.projectId());
        keepers.lock(user.id());
        rules.mayStartOn(project, user);
        locks.mayAdd(user.id(), clock.instant(), null, user);
        var stopped = entries.findActive(user.id()).map(entry -> stop(entry, user));
        var started = start(Booking.on(project, command.taskId()), command, user);
        return new SwitchedTimer(stopped.orElse(null), started);
    }

    private TimeEntryView start(Booking booking, StartTimer command, CurrentUser user) {
        rules.canStart(booking);
        rules.saysEnough(booking, command.notes());
        var now = clock.instant();
        return run(TimeEntry.start(user.id(), booking, command.notes(), now, onlyOne(), now), user);
    }

    private TimeEntryView run(TimeEntry entry, CurrentUser user) {
        var view = saveRunning(entry).view();
        changes.record(user, "time_entry.started", view.id(), null, view);
        events.publishEvent(new TimerStarted(view.id(), view.userId(), view.startTime()));
        return view;
    }

    private TimeEntry saveRunning(TimeEntry entry) {
        try {
            return entries.save(entry);
        } catch (DuplicateKeyException secondTimer) {
            throw new TimerAlreadyRunning();
        }
    }

    private void mayRun(UserId owner) {
        if (onlyOne() && !entries.findRunning(owner).isEmpty()) {
            throw new TimerAlreadyRunning();
        }
    }

    private boolean onlyOne() {
        return settings.get().singleActiveTimer();
    }

    /** @throws NoTimerRunning if nothing runs @throws TimerNotInThatState if it is paused already */
    public TimeEntryView pauseTimer(CurrentUser user) {
        var entry = active(user);
        var before = entry.view();
        entry.pause(clock.instant());
        return saved(entry, before, "time_entry.paused", null, user);
    }

    /** The pause becomes a break. @throws NoTimerRunning if nothing runs @throws TimerNotInThatState if it is not paused */
    public TimeEntryView resumeTimer(CurrentUser user) {
        var entry = active(user);
        var before = entry.view();
        entry.resume(clock.instant());
        return saved(entry, before, "time_entry.resumed", null, user);
    }

    /** Stops the latest running timer and rounds as its owner prefers. @throws NoTimerRunning if nothing runs */
    public TimeEntryView stopTimer(CurrentUser user) {
        return stop(active(user), user);
    }

    /**
     * Stops the latest running timer as of a moment that has passed, for who forgot to; a moment to come counts as now. The
     * change log keeps the entry as it ran, and beside it when it was really stopped.
     *
     * @throws NoTimerRunning if nothing runs
     * @throws InvalidTimeRange unless the moment is after the start
     */
    public TimeEntryView stopTimerAt(Instant moment, CurrentUser user) {
        var entry = active(user);
        var before = entry.view();
        var now = clock.instant();
        entry.stopAt(moment.isAfter(now) ? now : moment, roundings.of(entry.owner(), entry.booking()), now);
        return saved(entry, before, "time_entry.stopped_at", null, user);
    }

    private TimeEntry active(CurrentUser user) {
        keepers.lock(user.id());
        return entries.findActive(user.id()).orElseThrow(NoTimerRunning::new);
    }

    private TimeEntryView stop(TimeEntry entry, @Nullable CurrentUser actor) {
        var before = entry.view();
        entry.stop(clock.instant(), roundings.of(entry.owner(), entry.booking()));
        return saved(entry, before, "time_entry.stopped", null, actor);
    }

    /** Stops everything that runs for somebody whose account is closed. */
    void stopAll(UserId owner) {
        keepers.lock(owner);
        entries.findRunning(owner).forEach(entry -> stop(entry, null));
    }

    /**
     * Notes work that was done, or that began earlier and still goes on.
     *
     * @throws Forbidden if it is somebody else's and no administrator asks, or the caller cannot see the place
     * @throws BookingRefused if the place takes no time, or too little is said
     * @throws PeriodLocked if one of its days lies in a period that takes no time
     * @throws InvalidTimeRange unless it ends after it starts, on the same day where a day was given
     * @throws DayFull if the day has not as much time left as is noted without a clock
     * @throws EntryTooLong if it is longer than a year
     * @throws OverlappingEntry if the owner already worked then, and the installation refuses that
     * @throws TimerAlreadyRunning if it would run, something does, and only one may
     */
    public TimeEntryView log(@Valid LogTime command, CurrentUser user) {
        return log(command, user, new Warnings());
    }

    /** As above, and tells what the caller should know. */
    public TimeEntryView log(@Valid LogTime command, CurrentUser user, Warnings warnings) {
        var owner = ownerOf(command, user);
        rules.canBook(command.booking(), user);
        rules.saysEnough(command.booking(), command.notes());
        keepers.lock(owner);
        var when = Objects.requireNonNull(command.when());
        var span = spanOf(when, owner);
        locks.mayAdd(owner, span.start(), span.end(), user);
        if (when instanceof When.Untimed untimed) {
            return logUntimed(owner, command, untimed, user);
        }
        return span.end() == null
                ? logRunning(owner, command, span.start(), user)
                : logWhole(owner, command, span, user, warnings);
    }

    private UserId ownerOf(LogTime command, CurrentUser user) {
        var owner = Optional.ofNullable(command.userId()).orElse(user.id());
        if (!user.owns(owner)) {
            throw new Forbidden();
        }
        if (accounts.find(owner).filter(Account::isActive).isEmpty()) {
            throw new UnknownOwner();
        }
        return owner;
    }

    private When.Span spanOf(When when, UserId owner) {
        return switch (when) {
            case When.Span span -> span;
            case When.OnDay onDay -> spanOf(onDay, owner);
            case When.Untimed untimed -> untimed.in(zones.app());
        };
    }

    private When.Span spanOf(When.OnDay when, UserId owner) {
        var midnight = when.day().atStartOfDay(when.zone()).toInstant();
        var nextMidnight = when.day().plusDays(1).atStartOfDay(when.zone()).toInstant();
        var nine = when.day().atTime(When.NINE).atZone(when.zone()).toInstant();
        var lastEnd = entries.lastEnd(owner, midnight, nextMidnight);
        var start = lastEnd != null && lastEnd.isAfter(nine) ? when.startAfter(lastEnd) : nine;
        var end = start.plus(Duration.ofMinutes(when.minutes()));
        if (when.minutes() <= 0 || end.isAfter(nextMidnight)) {
            throw new InvalidTimeRange();
        }
        return new When.Span(start, end);
    }

    private TimeEntryView logRunning(UserId owner, LogTime command, Instant start, CurrentUser user) {
        mustHaveBegun(start);
        mayRun(owner);
        var entry = TimeEntry.start(owner, command.booking(), null, start, onlyOne(), clock.instant());
        entry.describe(command);
        return run(entry, user);
    }

    private void mustHaveBegun(Instant start) {
        if (start.isAfter(clock.instant().plus(AHEAD))) {
            throw new InvalidTimeRange();
        }
    }

    private TimeEntryView logWhole(UserId owner, LogTime command, When.Span span, CurrentUser user, Warnings warnings) {
        var end = Objects.requireNonNull(span.end());
        var rounding = roundings.of(owner, command.booking());
        var entry = TimeEntry.log(owner, command, span.start(), end, rounding, clock.instant());
        overlaps.check(owner, span.start(), end, null, warnings);
        return logged(entry, user);
    }

    private TimeEntryView logUntimed(UserId owner, LogTime command, When.Untimed when, CurrentUser user) {
        room.mustHold(owner, when);
        return logged(TimeEntry.log(owner, command, when, zones.app(), clock.instant()), user);
    }

    private TimeEntryView logged(TimeEntry entry, CurrentUser user) {
        var saved = entries.save(entry);
        changes.record(user, "time_entry.logged", saved.id(), null, saved.view());
        events.publishEvent(new TimeEntryLogged(saved.id(), saved.owner(), null, saved.work()));
        return saved.view();
    }

    /**
     * Changes what the command gives and keeps the rest.
     *
     * @throws NotFound if there is no such entry
     * @throws Forbidden if it is not the caller's to change, or the caller cannot see the place it would move to
     * @throws EntryChanged if the caller saw an older state
     * @throws PeriodLocked if a day that it leaves or takes is locked for the caller
     * @throws EntryLocked if it was approved and no administrator asks
     * @throws BookingRefused if the place takes no time, or too little is said
     * @throws TimerActive if it is running and would get an end
     * @throws InvalidTimeRange unless it ends after it starts
     * @throws DayFull if the day has not as much time left as it has without a clock
     * @throws EntryTooLong if it would be longer than a year
     * @throws OverlappingEntry if its times change to when the owner already worked, and the installation refuses that
     */
    public TimeEntryView change(TimeEntryId id, @Valid ChangeTimeEntry command, CurrentUser user) {
        return change(id, command, user, new Warnings());
    }

    /** As above, and tells what the caller should know. */
    public TimeEntryView change(TimeEntryId id, @Valid ChangeTimeEntry command, CurrentUser user, Warnings warnings) {
        var entry = mine(id, user);
        entry.mustBeAsSeen(command);
        var before = entry.view();
        locks.mayMove(before, command.startOver(before), command.endOver(before), user);
        mayMove(before, command, user);
        entry.change(command, roundings.of(entry, command), zones.app(), clock.instant());
        var after = entry.view();
        if (command.untimed() != null) {
            locks.mayMove(before, after.startTime(), after.endTime(), user);
        }
        rules.taskBelongs(after.taskId(), after.projectId());
        rules.saysEnough(entry.booking(), after.notes());
        mayLieThere(before, after, warnings);
        var changed = saved(entry, before, "time_entry.changed", command.reason(), user);
        acts.remember(user, "time_entry.changed", List.of(new EntryStep(before, changed)));
        return changed;
    }

    private void mayLieThere(TimeEntryView before, TimeEntryView after, Warnings warnings) {
        if (before.isTimed() == after.isTimed()
                && before.startTime().equals(after.startTime())
                && Objects.equals(before.endTime(), after.endTime())) {
            return;
        }
        if (after.endTime() == null) {
            mustHaveBegun(after.startTime());
        } else if (after.isTimed()) {
            overlaps.check(after.userId(), after.startTime(), after.endTime(), after.id(), warnings);
        } else {
            room.mustHold(before, after);
        }
    }

    private void mayMove(TimeEntryView entry, ChangeTimeEntry command, CurrentUser user) {
        var client = command.clientId();
        ProjectId project = command.projectId();
        if (client != null && !client.equals(entry.clientId())) {
            rules.canBookOn(client, user);
        } else if (project != null && !project.equals(entry.projectId())) {
            rules.canMoveTo(project, user);
        }
    }

    private TimeEntry mine(TimeEntryId id, CurrentUser user) {
        var owner = entries.findById(id).orElseThrow(NotFound::new).owner();
        if (!user.owns(owner)) {
            throw new Forbidden();
        }
        keepers.lock(owner);
        // Read again: what was read before the lock may have changed while waiting for it.
        return entries.findById(id).orElseThrow(NotFound::new);
    }

    private TimeEntryView saved(
            TimeEntry entry, TimeEntryView before, String action, @Nullable String reason, @Nullable CurrentUser user) {
        var after = entries.save(entry).view();
        changes.record(user, action, after.id(), before, after, reason);
        return after;
    }

    /**
     * Deletes a finished entry. For a while it can be {@linkplain #restore brought back}.
     *
     * @throws NotFound if there is no such entry
     * @throws Forbidden if it is not the caller's
     * @throws PeriodLocked if one of its days is locked for the caller
     * @throws EntryLocked if it was approved and no administrator asks
     * @throws TimerActive if it is running
     */
    public void delete(TimeEntryId id, @Nullable Integer version, @Nullable String reason, CurrentUser user) {
        var entry = mine(id, user);
        PreconditionFailed.unlessVersion(version, entry.view().version());
        locks.mayChange(entry.view(), user);
        entry.delete();
        entries.delete(entry);
        changes.record(user, "time_entry.deleted", id, entry.view(), null, reason);
        events.publishEvent(new TimeEntryDeleted(id, entry.owner(), entry.work(), null));
        acts.remember(user, "time_entry.deleted", List.of(new EntryStep(entry.view(), null)));
    }

    /**
     * Brings a deleted entry back as it was, under its old id.
     *
     * @throws NotFound if no such entry was deleted
     * @throws Forbidden if it was not the caller's
     * @throws UndoRefused if it is too late or already there, or its cell of the week was filled again
     * @throws PeriodLocked if one of its days is locked for the caller
     * @throws OverlappingEntry if the owner has noted something else for that time, and the installation refuses that
     * @throws BookingRefused if its project or task is gone
     */
    public TimeEntryView restore(TimeEntryId id, CurrentUser user) {
        return restore(id, user, new Warnings());
    }

    /** As above, and tells what the caller should know. */
    public TimeEntryView restore(TimeEntryId id, CurrentUser user, Warnings warnings) {
        var deletion = changes.latest("time_entry.deleted", id).orElseThrow(NotFound::new);
        var was = changes.state(Objects.requireNonNull(deletion.before()), TimeEntryView.class);
        if (!user.owns(was.userId())) {
            throw new Forbidden();
        }
        keepers.lock(was.userId());
        if (entries.existsById(id)) {
            throw UndoRefused.alreadyThere();
        }
        if (deletion.at().plus(Duration.ofMinutes(settings.get().undoMinutes())).isBefore(clock.instant())) {
            throw UndoRefused.tooLate();
        }
        locks.mayChange(was, user);
        if (was.isTimed()) {
            overlaps.check(was.userId(), was.startTime(), Objects.requireNonNull(was.endTime()), null, warnings);
        }
        freeTime.mustBeAlone(List.of(new EntryStep(null, was)));
        rules.mustStillExist(List.of(was));
        var restored = TimeEntry.restore(was, clock.instant()).view();
        writing.write(List.of(new EntryStep(null, restored)), RESTORED, null, user);
        return restored;
    }
}
