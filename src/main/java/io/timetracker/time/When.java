package io.timetracker.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When time was worked. */
public sealed interface When {

    /** When a day begins whose clock nobody noted. */
    LocalTime NINE = LocalTime.of(9, 0);

    /** From a moment to a moment, exclusive. Without an end it still runs. */
    record Span(Instant start, @Nullable Instant end) implements When {}

    /**
     * So many seconds on a day in the app zone, without a clock: they overlap nothing, have no break and are billed as
     * they are given. Who wants a clock is told nine, or earlier where the day would end before the time does.
     *
     * @param seconds from 1 to the length of that day
     */
    record Untimed(LocalDate day, int seconds) implements When {

        /** @throws InvalidTimeRange unless it fits into the day */
        Span in(ZoneId zone) {
            var midnight = day.atStartOfDay(zone).toInstant();
            var nextMidnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            var nine = day.atTime(NINE).atZone(zone).toInstant();
            var latest = nextMidnight.minusSeconds(seconds);
            if (seconds <= 0 || latest.isBefore(midnight)) {
                throw InvalidTimeRange.ofLength();
            }
            var start = latest.isBefore(nine) ? latest : nine;
            return new Span(start, start.plusSeconds(seconds));
        }
    }

    /**
     * So many minutes on a day, one after the other: they begin at nine in the zone, or where the last entry of that day ends,
     * and must end on the same day.
     *
     * @param isOnTheMinute begins on a whole minute, the next one after that end
     */
    record OnDay(LocalDate day, int minutes, ZoneId zone, boolean isOnTheMinute) implements When {

        Instant startAfter(Instant end) {
            return isOnTheMinute ? end.plus(Duration.ofMinutes(1).minusNanos(1)).truncatedTo(ChronoUnit.MINUTES) : end;
        }
    }
}
