package io.timetracker.reporting.rest;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.wire.Query;
import io.timetracker.reporting.ReportRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The two days that a call cannot do without. Here what cannot be read is refused: the numbers would be of other days. */
final class RequiredRange {

    private RequiredRange() {}

    /** @throws RuleBroken if one is absent @throws Invalid if one is no day, or the last one comes before the first */
    static ReportRange of(Query query) {
        var first = query.text("start_date");
        var last = query.text("end_date");
        if (first == null || last == null) {
            throw new RuleBroken("validation_error", "dates_required", first == null ? "startDate" : "endDate");
        }
        return new ReportRange(day("startDate", first), day("endDate", last));
    }

    private static LocalDate day(String field, @Nullable String text) {
        return WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
    }
}
