package io.timetracker.platform.security;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody's usual day of work is (contract, data model 9.2).
 *
 * @param weekendsCount whether Saturday and Sunday are days like the others; else all work on them is overtime
 * @param week how long the usual week is of whoever's overtime is counted by the week, whatever the days are; null: by the day
 */
public record WorkingHours(
        Duration day, boolean weekendsCount, @Nullable Duration week) {

    /** Eight hours on any day. */
    public static final WorkingHours USUAL = new WorkingHours(Duration.ofHours(8), true, null);

    /** Of what was worked on a day, the seconds beyond its usual length. */
    public long overtime(LocalDate date, long seconds) {
        var usual = weekendsCount || !isWeekend(date) ? day.toSeconds() : 0;
        return Math.max(0, seconds - usual);
    }

    /** Of what was worked in a whole week, the seconds beyond its usual length; only where there is one. */
    public long overtimeOfWeek(long seconds) {
        return week == null ? 0 : Math.max(0, seconds - week.toSeconds());
    }

    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
