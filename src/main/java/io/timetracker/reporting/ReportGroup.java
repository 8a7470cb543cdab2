package io.timetracker.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a report is broken down. */
public enum ReportGroup {
    DAY,
    /** From Monday, as ISO 8601 has it. */
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    USER,
    PROJECT,
    /** The one that the project has now, or that of work on no project. */
    CLIENT,
    TASK,
    TAG,
    BILLABLE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportGroup> of(String wire) {
        return Arrays.stream(values())
                .filter(group -> group.wire().equals(wire.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public boolean isOfTime() {
        return ordinal() <= YEAR.ordinal();
    }

    /** The coarsest rows that tell one from the other. */
    Grain grain() {
        return switch (this) {
            case DAY, WEEK -> Grain.DAY;
            case MONTH, QUARTER -> Grain.MONTH;
            default -> Grain.YEAR;
        };
    }

    /** The first day of the stretch that holds the day. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
            default -> day;
        };
    }
}
