package io.timetracker.platform.security;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How long somebody's usual day of work is.
 *
 * @param weekendsCount whether Saturday and Sunday are days like the others; else all work on them is overtime
 */
public record WorkingHours(Duration day, boolean weekendsCount) {

    /** Of what was worked on a day, the seconds beyond its usual length. */
    public long overtime(LocalDate date, long seconds) {
        var usual = weekendsCount || !isWeekend(date) ? day.toSeconds() : 0;
        return Math.max(0, seconds - usual);
    }

    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
