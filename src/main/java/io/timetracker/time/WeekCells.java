package io.timetracker.time;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns what is said of a cell into the entry that makes it true. Used under the owner's lock. */
@Component
class WeekCells {

    private final Timekeeping timekeeping;
    private final ChangeActs acts;
    private final TimeEntryQueries entries;
    private final BookingRules rules;
    private final Zones zones;
    private final Durations durations;

    WeekCells(
            Timekeeping timekeeping,
            ChangeActs acts,
            TimeEntryQueries entries,
            BookingRules rules,
            Zones zones,
            Durations durations) {
        this.timekeeping = timekeeping;
        this.acts = acts;
        this.entries = entries;
        this.rules = rules;
        this.zones = zones;
        this.durations = durations;
    }

    /** @return what takes it back; empty where nothing was changed or can be taken back */
    Optional<UndoOffer> fill(SetWeekCell command, UserId owner, CurrentUser user) {
        var date = Objects.requireNonNull(command.date());
        var cell = of(owner, command.booking(), date);
        var typed = WeekViews.typed(cell);
        PreconditionFailed.unlessVersion(
                command.version(), typed.map(TimeEntryView::version).orElse(0));
        var seconds = secondsToType(command, WeekViews.billed(cell) - billed(typed));
        if (typed.isEmpty() || seconds > billed(typed)) {
            rules.canBook(command.booking(), user);
        }
        return seconds > 0
                ? write(command, typed, new When.Untimed(date, seconds), owner, user)
                : typed.flatMap(entry -> delete(entry, user));
    }

    private Optional<UndoOffer> delete(TimeEntryView entry, CurrentUser user) {
        timekeeping.delete(entry.id(), null, null, user);
        return acts.latestOf(entry.id(), user);
    }

    private List<TimeEntryView> of(UserId owner, Booking booking, LocalDate date) {
        var midnight = date.atStartOfDay(zones.app()).toInstant();
        var nextMidnight = date.plusDays(1).atStartOfDay(zones.app()).toInstant();
        return entries.finished(owner, midnight, nextMidnight).stream()
                .filter(entry -> WeekViews.bookingOf(entry).equals(booking))
                .toList();
    }

    private static long billed(Optional<TimeEntryView> entry) {
        return WeekViews.billed(entry.stream().toList());
    }

    /** The total without what has a clock. */
    private int secondsToType(SetWeekCell command, long fixed) {
        var total = command.seconds();
        if (total == null) {
            return 0;
        }
        if (total < 0) {
            throw new Invalid("seconds", "validation.duration");
        }
        if (total < fixed) {
            throw WeekRefused.belowTheClock(durations.clock(fixed));
        }
        return Math.toIntExact(total - fixed);
    }

    private Optional<UndoOffer> write(
            SetWeekCell command, Optional<TimeEntryView> typed, When.Untimed when, UserId owner, CurrentUser user) {
        if (typed.isEmpty()) {
            var logged = timekeeping.log(
                    new LogTime(when, command.booking(), owner, 0, command.notes(), null, true, false, null), user);
            return acts.remember(user, "time_entry.logged", List.of(new EntryStep(null, logged)));
        }
        if (billed(typed) == when.seconds() && command.notes() == null) {
            return Optional.empty();
        }
        var length = new ChangeTimeEntry.WithoutClock(null, when.seconds());
        var id = typed.get().id();
        timekeeping.change(id, ChangeTimeEntry.untimed(length, command.notes(), null, null), user);
        return acts.latestOf(id, user);
    }
}
