package io.timetracker.reporting.graphql;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportRange;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A range is either a preset or two days. */
final class Ranges {

    private Ranges() {}

    /** @throws Invalid if it is neither or both */
    static ReportRange of(
            @Nullable ReportPreset preset,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            LocalDate today) {
        var days = given(preset, startDate, endDate);
        return days == null ? Objects.requireNonNull(preset).range(today) : days;
    }

    /** The two days; null where there is a preset. @throws Invalid as {@link #of} */
    static @Nullable ReportRange given(
            @Nullable ReportPreset preset, @Nullable LocalDate startDate, @Nullable LocalDate endDate) {
        if (preset != null) {
            if (startDate != null || endDate != null) {
                throw new Invalid("preset", "validation.report.range");
            }
            return null;
        }
        if (startDate == null || endDate == null) {
            throw new Invalid(startDate == null ? "startDate" : "endDate", "validation.required");
        }
        return new ReportRange(startDate, endDate);
    }
}
