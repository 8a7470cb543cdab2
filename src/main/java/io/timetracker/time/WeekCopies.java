package io.timetracker.time;

import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Repeats a week in another one. Used under the owner's lock. */
@Component
class WeekCopies {

    private final Timekeeping timekeeping;
    private final ChangeActs acts;
    private final TimeEntryQueries entries;
    private final WeekViews views;
    private final WeekRows chosen;
    private final BookingRules rules;
    private final Zones zones;

    WeekCopies(
            Timekeeping timekeeping,
            ChangeActs acts,
            TimeEntryQueries entries,
            WeekViews views,
            WeekRows chosen,
            BookingRules rules,
            Zones zones) {
        this.timekeeping = timekeeping;
        this.acts = acts;
        this.entries = entries;
        this.views = views;
        this.chosen = chosen;
        this.rules = rules;
        this.zones = zones;
    }

    CopiedWeek copy(UserId owner, WorkWeek from, WorkWeek to, boolean hours, CurrentUser user) {
        var all = views.of(owner, from, user).rows().stream()
                .map(WeekView.Row::booking)
                .toList();
        var bookable = all.stream().filter(booking -> takesTime(booking, user)).collect(Collectors.toSet());
        var rows = all.stream()
                .filter(bookable::contains)
                .filter(booking -> chosen.remember(owner, to, booking, user))
                .count();
        var cells = hours ? cells(owner, from, bookable) : List.<Cell>of();
        var target = views.of(owner, to, user);
        var days = ChronoUnit.DAYS.between(from.firstDay(), to.firstDay());
        var free = cells.stream()
                .map(cell -> cell.later(days))
                .filter(cell -> isFree(cell, target))
                .toList();
        var steps = free.stream().flatMap(cell -> fill(cell, owner, user)).toList();
        var undo = acts.remember(user, "week.copied", steps);
        var left = all.size() - bookable.size() + cells.size() - free.size();
        return new CopiedWeek(views.of(owner, to, user), (int) rows, free.size(), left, undo.orElse(null));
    }

    private boolean takesTime(Booking booking, CurrentUser user) {
        try {
            rules.canBook(booking, user);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private record Cell(Booking booking, LocalDate date, List<TimeEntryView> entries) {

        Cell later(long days) {
            return new Cell(booking, date.plusDays(days), entries);
        }
    }

    private List<Cell> cells(UserId owner, WorkWeek week, Set<Booking> bookable) {
        var zone = zones.app();
        return entries.finished(owner, week.start(zone), week.end(zone)).stream()
                .collect(Collectors.groupingBy(
                        entry -> new Cell(
                                WeekViews.bookingOf(entry), LocalDate.ofInstant(entry.startTime(), zone), List.of()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(cell -> new Cell(cell.getKey().booking(), cell.getKey().date(), cell.getValue()))
                .filter(cell -> bookable.contains(cell.booking()) && WeekViews.worked(cell.entries()) > 0)
                .toList();
    }

    private boolean isFree(Cell cell, WeekView target) {
        var there = target.row(cell.booking())
                .map(row -> row.cells().get(target.indexOf(cell.date())))
                .orElseThrow();
        if (there.isLocked() || there.seconds() > 0 || there.entryId() != null) {
            return false;
        }
        try {
            rules.saysEnough(cell.booking(), notes(cell.entries()));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    /** What is billed and what is not stay apart. What was worked is copied, not what rounding made of it. */
    private Stream<EntryStep> fill(Cell cell, UserId owner, CurrentUser user) {
        return cell.entries().stream().collect(Collectors.partitioningBy(TimeEntryView::billable)).entrySet().stream()
                .filter(part -> WeekViews.worked(part.getValue()) > 0)
                .map(part -> log(cell, part.getValue(), part.getKey(), owner, user))
                .map(logged -> new EntryStep(null, logged));
    }

    private TimeEntryView log(
            Cell cell, List<TimeEntryView> entries, boolean billable, UserId owner, CurrentUser user) {
        var when = new When.Untimed(cell.date(), Math.toIntExact(WeekViews.worked(entries)));
        // What the other part says is better than nothing where something has to be said.
        var notes = Optional.ofNullable(notes(entries)).orElseGet(() -> notes(cell.entries()));
        return timekeeping.log(
                new LogTime(when, cell.booking(), owner, 0, notes, tags(entries), billable, false, null), user);
    }

    private static @Nullable String notes(List<TimeEntryView> entries) {
        return joined(entries.stream().map(TimeEntryView::notes), "\n", TimeEntry.LONGEST_NOTES);
    }

    private static @Nullable String tags(List<TimeEntryView> entries) {
        return joined(entries.stream().flatMap(entry -> entry.tagList().stream()), ",", TimeEntry.LONGEST_TAGS);
    }

    /** Each once, as many as fit. */
    private static @Nullable String joined(Stream<@Nullable String> parts, String separator, int longest) {
        var text = new StringBuilder();
        parts.filter(Objects::nonNull).distinct().forEach(part -> {
            if (text.length() + separator.length() + part.length() <= longest) {
                text.append(text.isEmpty() ? "" : separator).append(part);
            }
        });
        return text.isEmpty() ? null : text.toString();
    }
}
