package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Somebody's days with what lies on each.
 *
 * @param zone in which the days begin and end
 * @param now up to which what runs is drawn
 */
public record CalendarView(UserId userId, ZoneId zone, Instant now, List<Day> days) {

    /**
     * A local day.
     *
     * @param start its first moment, which need not be midnight
     * @param end exclusive
     * @param seconds finished, of the entries that began on this day: each belongs wholly to the day on which it began
     * @param blocks by start; of those that start together, the longer one first
     * @param gaps between blocks, none before the first or after the last
     * @param untimed work of the day without a clock, which counts for it as well; the day is one of the app zone
     */
    public record Day(
            LocalDate date,
            Instant start,
            Instant end,
            long seconds,
            List<Block> blocks,
            List<Gap> gaps,
            List<TimeEntryView> untimed) {

        /** 24 hours, but where the clock changes 23 or 25, or whatever else a zone has thought of. */
        public Duration length() {
            return Duration.between(start, end);
        }
    }

    /**
     * An entry, or the part of one that lies on this day.
     *
     * @param end exclusive; now, while it runs
     * @param lane from 0: those that share a moment stand side by side
     * @param lanes how many stand side by side
     */
    public record Block(TimeEntryView entry, Instant start, Instant end, int lane, int lanes) {

        public boolean isOverlapping() {
            return lanes > 1;
        }

        public boolean startsBefore() {
            return entry.startTime().isBefore(start);
        }

        public boolean endsAfter() {
            return entry.endTime() != null && entry.endTime().isAfter(end);
        }
    }

    /** A minute or more, between two blocks of a day, in which nothing is noted. */
    public record Gap(Instant start, Instant end) {

        public long seconds() {
            return Duration.between(start, end).toSeconds();
        }
    }
}
