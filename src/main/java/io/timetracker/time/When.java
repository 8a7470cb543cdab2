package io.timetracker.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When time was worked. */
public sealed interface When {

    /** From a moment to a moment, exclusive. Without an end it still runs. */
    record Span(Instant start, @Nullable Instant end) implements When {}

    /**
     * So many minutes on a day, without a clock: they begin at nine in the zone, or where the last entry of that day ends,
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
