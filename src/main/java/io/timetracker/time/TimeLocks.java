package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * May this time be changed, by this caller? Every path asks, under the lock of the owner's time, so that a period cannot be
 * handed in between the question and the write. Stopping, pausing and resuming ask nothing.
 *
 * <p>A submitted or approved period is locked for its owner, administrators included; a closed one for everybody where new
 * time is concerned, and for its owner and everybody but administrators where there is time already. While a period is
 * reopened, it is open for its owner and as it was for everybody else; what they change voids what was decided. Time belongs to the days, in the
 * app zone, on which it began, went on and ended; an end at midnight belongs to the day before.
 */
@Component
class TimeLocks {

    private final TimesheetQueries periods;
    private final ReopenedWeeks reopened;
    private final ObjectProvider<ApprovedEntries> approvals;
    private final CurrentSettings settings;
    private final Zones zones;
    private final Clock clock;

    TimeLocks(
            TimesheetQueries periods,
            ReopenedWeeks reopened,
            ObjectProvider<ApprovedEntries> approvals,
            CurrentSettings settings,
            Zones zones,
            Clock clock) {
        this.periods = periods;
        this.reopened = reopened;
        this.approvals = approvals;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Asked before time is added: a timer, noted work, a row of an import.
     *
     * @param end null while it runs
     * @throws PeriodLocked if it may not
     */
    void mayAdd(UserId owner, Instant start, @Nullable Instant end, CurrentUser caller) {
        var locking = periodsOf(span(owner, start, end));
        if (locking.stream().anyMatch(period -> takesNothing(period, caller))) {
            throw new PeriodLocked();
        }
        used(locking, caller);
    }

    /** {@link #mayAdd} of much time of one owner between two moments, answered by one statement. */
    Adding adding(UserId owner, Instant first, Instant last, CurrentUser caller) {
        var locking = periodsOf(span(owner, first, last)).stream()
                .filter(period -> takesNothing(period, caller))
                .map(TimesheetQueries.Locking::span)
                .toList();
        return (start, end) -> {
            if (locking.stream().anyMatch(period -> meets(period, span(owner, start, end)))) {
                throw new PeriodLocked();
            }
        };
    }

    interface Adding {

        Adding NOTHING_LOCKED = (start, end) -> {};

        /** @throws PeriodLocked if one of its days takes no time */
        void mayAdd(Instant start, Instant end);
    }

    /**
     * Asked before an entry is changed in anything but its times, deleted, or brought back.
     *
     * @throws EntryLocked if it was approved
     * @throws PeriodLocked if its days are locked
     */
    void mayChange(TimeEntryView entry, CurrentUser caller) {
        mayMove(entry, entry.startTime(), entry.endTime(), caller);
    }

    /**
     * Asked before an entry gets other times: where it was and where it goes both count.
     *
     * @param newEnd null while it runs
     * @throws EntryLocked if it was approved
     * @throws PeriodLocked if the days that it leaves or those that it would take are locked
     */
    void mayMove(TimeEntryView entry, Instant newStart, @Nullable Instant newEnd, CurrentUser caller) {
        if (!approvedFor(List.of(entry), caller).isEmpty()) {
            throw new EntryLocked();
        }
        var spans = Set.copyOf(List.of(span(entry), span(entry.userId(), newStart, newEnd)));
        var locking = spans.stream().flatMap(span -> periodsOf(span).stream()).toList();
        if (locking.stream().anyMatch(period -> isFor(period, caller))) {
            throw new PeriodLocked();
        }
        used(locking, caller);
    }

    /** Told after much was written at once; whether it might be was asked before. */
    void written(Collection<TimeEntryView> entries, CurrentUser caller) {
        used(
                lockingAmong(entries).stream()
                        .filter(period -> entries.stream().anyMatch(entry -> meets(period.span(), span(entry))))
                        .toList(),
                caller);
    }

    private void used(List<TimesheetQueries.Locking> locking, CurrentUser caller) {
        var open = locking.stream()
                .filter(period -> period.isOpenFor(caller.id(), clock.instant()))
                .map(TimesheetQueries.Locking::id)
                .collect(Collectors.toSet());
        if (!open.isEmpty()) {
            reopened.changed(open, caller);
        }
    }

    /** Those of the entries that the reader could not change, and why: one statement, however many there are. */
    Map<TimeEntryId, TimeLock> of(Collection<TimeEntryView> entries, CurrentUser reader) {
        var locks = new HashMap<TimeEntryId, TimeLock>();
        var locking = lockingAmong(entries).stream()
                .filter(period -> isFor(period, reader))
                .toList();
        for (var entry : entries) {
            if (locking.stream().anyMatch(period -> meets(period.span(), span(entry)))) {
                locks.put(entry.id(), TimeLock.TIMESHEET_PERIOD_LOCKED);
            }
        }
        approvedFor(entries, reader).forEach(entry -> locks.put(entry, TimeLock.ENTRY_APPROVED));
        return locks;
    }

    /** As {@link #of}, with the refusal that a change of each would meet. */
    Map<TimeEntryId, RuleBroken> refusals(Collection<TimeEntryView> entries, CurrentUser caller) {
        var refusals = new HashMap<TimeEntryId, RuleBroken>();
        of(entries, caller)
                .forEach((entry, lock) ->
                        refusals.put(entry, lock == TimeLock.ENTRY_APPROVED ? new EntryLocked() : new PeriodLocked()));
        return refusals;
    }

    /** The days among these on which the reader could add no time of that owner: one statement. */
    Set<LocalDate> closedDays(UserId owner, LocalDate first, LocalDate last, CurrentUser reader) {
        var closed = periods.locking(Set.of(owner), first, last).stream()
                .filter(period -> takesNothing(period, reader))
                .map(TimesheetQueries.Locking::span)
                .toList();
        return first.datesUntil(last.plusDays(1))
                .filter(day -> closed.stream().anyMatch(period -> period.holds(day)))
                .collect(Collectors.toSet());
    }

    private List<TimesheetQueries.Locking> lockingAmong(Collection<TimeEntryView> entries) {
        var spans = entries.stream().map(this::span).toList();
        if (spans.isEmpty()) {
            return List.of();
        }
        var first = spans.stream().map(TimesheetSpan::firstDay).min(LocalDate::compareTo);
        var last = spans.stream().map(TimesheetSpan::lastDay).max(LocalDate::compareTo);
        var owners = spans.stream().map(TimesheetSpan::owner).collect(Collectors.toSet());
        return periods.locking(owners, first.orElseThrow(), last.orElseThrow());
    }

    private Set<TimeEntryId> approvedFor(Collection<TimeEntryView> entries, CurrentUser caller) {
        if (caller.isAdmin() || !settings.get().lockApprovedEntries()) {
            return Set.of();
        }
        var ids = entries.stream().map(TimeEntryView::id).collect(Collectors.toSet());
        return approvals.stream().flatMap(known -> known.among(ids).stream()).collect(Collectors.toSet());
    }

    private List<TimesheetQueries.Locking> periodsOf(TimesheetSpan span) {
        return periods.locking(Set.of(span.owner()), span.firstDay(), span.lastDay());
    }

    /** No new time. */
    private boolean takesNothing(TimesheetQueries.Locking period, CurrentUser caller) {
        return period.status() == TimesheetStatus.CLOSED && !period.isOpenFor(caller.id(), clock.instant())
                || isFor(period, caller);
    }

    private boolean isFor(TimesheetQueries.Locking period, CurrentUser caller) {
        if (period.isOpenFor(caller.id(), clock.instant())) {
            return false;
        }
        return caller.id().equals(period.span().owner())
                || period.status() == TimesheetStatus.CLOSED && !caller.isAdmin();
    }

    private static boolean meets(TimesheetSpan period, TimesheetSpan entry) {
        return period.owner().equals(entry.owner())
                && !period.firstDay().isAfter(entry.lastDay())
                && !period.lastDay().isBefore(entry.firstDay());
    }

    private TimesheetSpan span(TimeEntryView entry) {
        return span(entry.userId(), entry.startTime(), entry.endTime());
    }

    private TimesheetSpan span(UserId owner, Instant start, @Nullable Instant end) {
        var until = end == null ? clock.instant() : end.minus(1, ChronoUnit.MICROS);
        var first = zones.dayOf(start);
        var last = zones.dayOf(until);
        return new TimesheetSpan(owner, first, last.isBefore(first) ? first : last);
    }
}
