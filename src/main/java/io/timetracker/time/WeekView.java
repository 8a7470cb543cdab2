package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A week of somebody's finished time, what it was worked for by day in the app zone. Seconds are billed ones, as everywhere
 * where time is added up; worked ones stand beside them.
 *
 * @param firstDay by the owner's wish of a first day
 * @param sheet the period in which its time is handed in
 */
public record WeekView(UserId userId, LocalDate firstDay, Sheet sheet, List<Row> rows, List<Day> days) {

    public WeekView {
        rows = List.copyOf(rows);
        days = List.copyOf(days);
    }

    /**
     * The week as it is handed in, from Monday to Sunday.
     *
     * @param id null before it is first handed in
     * @param reopenedUntil until then its owner may change it, although it is locked; null: it is not reopened now
     * @param reopenReason as long as it is reopened
     */
    public record Sheet(
            @Nullable TimesheetId id,
            LocalDate firstDay,
            LocalDate lastDay,
            TimesheetStatus status,
            boolean canBeWithdrawn,
            @Nullable Instant reopenedUntil,
            @Nullable String reopenReason) {

        static Sheet of(TimesheetView period, Instant now) {
            var isReopened = period.isReopened(now);
            return new Sheet(
                    period.id(),
                    period.firstDay(),
                    period.lastDay(),
                    period.status(),
                    period.canBeWithdrawn(),
                    isReopened ? period.reopenedUntil() : null,
                    isReopened ? period.reopenReason() : null);
        }

        static Sheet none(TimesheetSpan span) {
            return new Sheet(null, span.firstDay(), span.lastDay(), TimesheetStatus.DRAFT, false, null, null);
        }

        public boolean isReopened() {
            return reopenedUntil != null;
        }

        public boolean canBeSubmitted() {
            return !status.isLockedForOwner() || isReopened();
        }
    }

    /**
     * What is worked for: an item with or without time in this week.
     *
     * @param cells one for each day
     */
    public record Row(Booking booking, Names names, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public long seconds() {
            return cells.stream().mapToLong(Cell::seconds).sum();
        }

        public long workedSeconds() {
            return cells.stream().mapToLong(Cell::workedSeconds).sum();
        }
    }

    /**
     * What a row is called.
     *
     * @param client whose project it is, or on whom time is booked straight
     */
    public record Names(
            @Nullable String project,
            @Nullable String color,
            @Nullable String task,
            @Nullable String client) {}

    /**
     * The time of a row on a day. One entry of it can be typed in place; the rest, mostly such with a clock, is corrected
     * where entries are.
     *
     * @param fixedSeconds of the total, what cannot be typed in place
     * @param entryId the one that is typed in place, if there is any
     * @param version of that entry; 0 without one
     * @param lock why nothing can be typed; the reason of the refusal that would follow
     */
    public record Cell(
            LocalDate date,
            long seconds,
            long workedSeconds,
            long fixedSeconds,
            @Nullable TimeEntryId entryId,
            int version,
            @Nullable String notes,
            @Nullable String lock) {

        public boolean isLocked() {
            return lock != null;
        }
    }

    /** @param lock why no time of this day can be changed */
    public record Day(
            LocalDate date,
            long seconds,
            long workedSeconds,
            @Nullable String lock) {}

    public LocalDate lastDay() {
        return firstDay.plusDays(6);
    }

    public long seconds() {
        return days.stream().mapToLong(Day::seconds).sum();
    }

    public long workedSeconds() {
        return days.stream().mapToLong(Day::workedSeconds).sum();
    }

    public Optional<Row> row(Booking booking) {
        return rows.stream().filter(row -> row.booking().equals(booking)).findFirst();
    }

    /** 0 to 6; -1: another week's. */
    public int indexOf(LocalDate date) {
        return IntStream.range(0, days.size())
                .filter(day -> days.get(day).date().equals(date))
                .findFirst()
                .orElse(-1);
    }
}
