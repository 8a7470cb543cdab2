package io.timetracker.platform.ui;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment's time of day as its reader writes it: {@code 15:30} or {@code 3:30 PM}. */
public record Hours(boolean isHalf, ZoneId zone) {

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HALF = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter HALF_HOUR = DateTimeFormatter.ofPattern("h a", Locale.ENGLISH);

    public static Hours of(String format, ZoneId zone) {
        return new Hours(format.equals("12h"), zone);
    }

    public String clock(Instant moment) {
        return (isHalf ? HALF : WHOLE).format(LocalTime.ofInstant(moment, zone));
    }

    /** With its day: {@code 9 Feb 2026 15:30}. */
    public String dayAndClock(Instant moment) {
        return DAY.format(moment.atZone(zone)) + " " + clock(moment);
    }

    /** With the day of its week: {@code Monday, 15:30}. */
    public String weekdayAndClock(Instant moment) {
        return WEEKDAY.format(moment.atZone(zone)) + ", " + clock(moment);
    }

    public String hour(int hour) {
        return (isHalf ? HALF_HOUR : WHOLE).format(LocalTime.of(hour, 0));
    }
}
