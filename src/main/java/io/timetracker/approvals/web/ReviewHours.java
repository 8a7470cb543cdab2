package io.timetracker.approvals.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment in the app zone, in which weeks lie, written as its reader writes it. */
record ReviewHours(boolean isHalf, ZoneId zone) {

    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HALF = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public String clock(Instant moment) {
        return (isHalf ? HALF : WHOLE).format(moment.atZone(zone));
    }

    /** With its day: {@code 9 Feb 2026 15:30}. */
    public String dayAndClock(Instant moment) {
        return DAY.format(moment.atZone(zone)) + " " + clock(moment);
    }
}
