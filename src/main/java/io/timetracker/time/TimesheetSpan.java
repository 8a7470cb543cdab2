package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days of somebody's time, the last one included. */
public record TimesheetSpan(UserId owner, LocalDate firstDay, LocalDate lastDay) {

    /** Monday to Sunday, whatever day the owner's weeks begin on (contract, conventions 6.2). */
    public static TimesheetSpan weekOf(LocalDate day, UserId owner) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new TimesheetSpan(owner, monday, monday.plusDays(6));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
