package io.timetracker.reporting;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ranges that are asked for by name, as of a day. Weeks begin on Monday. */
public enum ReportPreset {
    TODAY,
    YESTERDAY,
    THIS_WEEK,
    LAST_WEEK,
    THIS_MONTH,
    LAST_MONTH,
    THIS_QUARTER,
    LAST_QUARTER,
    THIS_YEAR,
    LAST_YEAR,
    LAST_7_DAYS,
    LAST_30_DAYS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportPreset> of(String wire) {
        return Arrays.stream(values())
                .filter(preset -> preset.wire().equals(wire.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public ReportRange range(LocalDate today) {
        return switch (this) {
            case TODAY -> new ReportRange(today, today);
            case YESTERDAY -> new ReportRange(today.minusDays(1), today.minusDays(1));
            case THIS_WEEK -> week(today);
            case LAST_WEEK -> week(today.minusWeeks(1));
            case THIS_MONTH -> months(ReportGroup.MONTH.begin(today), 1);
            case LAST_MONTH -> months(ReportGroup.MONTH.begin(today).minusMonths(1), 1);
            case THIS_QUARTER -> months(ReportGroup.QUARTER.begin(today), 3);
            case LAST_QUARTER -> months(ReportGroup.QUARTER.begin(today).minusMonths(3), 3);
            case THIS_YEAR -> months(today.with(TemporalAdjusters.firstDayOfYear()), 12);
            case LAST_YEAR ->
                months(today.with(TemporalAdjusters.firstDayOfYear()).minusYears(1), 12);
            case LAST_7_DAYS -> new ReportRange(today.minusDays(6), today);
            case LAST_30_DAYS -> new ReportRange(today.minusDays(29), today);
        };
    }

    private static ReportRange week(LocalDate day) {
        var monday = ReportGroup.WEEK.begin(day);
        return new ReportRange(monday, monday.plusDays(6));
    }

    private static ReportRange months(LocalDate first, int months) {
        return new ReportRange(first, first.plusMonths(months).minusDays(1));
    }
}
