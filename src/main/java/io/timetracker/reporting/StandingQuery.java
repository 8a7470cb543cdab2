package io.timetracker.reporting;

import io.timetracker.platform.problems.Invalid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked again and again: with a preset the days move on, last month stays the last one.
 *
 * @param preset null: the range
 * @param range null: the preset
 */
public record StandingQuery(
        @Nullable ReportPreset preset,
        @Nullable ReportRange range,
        ReportFilter filter,
        List<ReportGroup> groups,
        boolean compare) {

    /** @throws Invalid if there are neither a preset nor days or both, or as {@link ReportQuery} says */
    public StandingQuery {
        if (preset != null && range != null) {
            throw new Invalid("preset", "validation.report.range");
        }
        if (preset == null && range == null) {
            throw new Invalid("startDate", "validation.required");
        }
        groups = List.copyOf(groups);
        ReportQuery.mustBeLawful(groups);
    }

    /** What it means on a day of the app zone. */
    public ReportQuery on(LocalDate today) {
        var days = preset == null ? java.util.Objects.requireNonNull(range) : preset.range(today);
        return new ReportQuery(days, filter, groups, compare);
    }
}
