package io.timetracker.platform.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Days counted back from the one on which the demo is made: 0 is that day, whatever weekday it is, 1 the last day from
 * Monday to Friday before it, and so on; below 0 lie the days to come. So everything is where it was on another day's
 * run, only later.
 */
public final class DemoCalendar {

    private final Instant now;
    private final ZoneId zone;

    DemoCalendar(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public Instant now() {
        return now;
    }

    public LocalDate day(int back) {
        var day = LocalDate.ofInstant(now, zone);
        var step = back > 0 ? -1 : 1;
        var left = Math.abs(back);
        // whole weeks at once; the rest must not begin on a weekend, or the week would be short
        while (left > 0) {
            day = day.plusDays(step);
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                left--;
                day = day.plusWeeks((long) step * (left / 5));
                left %= 5;
            }
        }
        return day;
    }

    /** A minute of a day, counted from its midnight; never later than now. */
    public Instant at(int back, int minute) {
        var instant = planned(back, minute);
        return instant.isAfter(now) ? now : instant;
    }

    /** As {@link #at}, but also in the time to come. */
    public Instant planned(int back, int minute) {
        var time = LocalDateTime.of(day(back), LocalTime.MIDNIGHT).plusMinutes(minute);
        return time.atZone(zone).toInstant();
    }

    /** When today began. */
    public Instant midnight() {
        return day(0).atStartOfDay(zone).toInstant();
    }
}
