package io.timetracker.platform.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** Seven days from {@code firstDay}. {@link #start} is inclusive, {@link #end} exclusive, both at midnight in a zone. */
public record WorkWeek(LocalDate firstDay) {

    /** @param startsOn 0 Sunday to 6 Saturday, as users choose it */
    public static WorkWeek of(LocalDate day, int startsOn) {
        var first = startsOn == 0 ? DayOfWeek.SUNDAY : DayOfWeek.of(startsOn);
        return new WorkWeek(day.with(TemporalAdjusters.previousOrSame(first)));
    }

    public Instant start(ZoneId zone) {
        return firstDay.atStartOfDay(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return firstDay.plusDays(7).atStartOfDay(zone).toInstant();
    }

    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(firstDay::plusDays).toList();
    }
}
