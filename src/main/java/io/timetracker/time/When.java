package io.timetracker.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When time was worked. */
public sealed interface When {

    /** From a moment to a moment, exclusive. Without an end it still runs. */
    record Span(Instant start, @Nullable Instant end) implements When {}

    /**
     * So many minutes on a day, without a clock: they begin at nine in the zone, or where the last entry of that day ends,
     * and must end on the same day.
     */
    record OnDay(LocalDate day, int minutes, ZoneId zone) implements When {}
}
