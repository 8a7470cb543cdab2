package io.timetracker.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report, as readers see it.
 *
 * @param rows stretches of time in their order, everything else by how much it was
 * @param totals of all; rows add up to them exactly, unless they are by tag: an entry counts for each of its tags
 * @param before the period that it is compared with
 */
public record ReportView(
        ReportQuery query,
        List<ReportRow> rows,
        ReportTotals totals,
        @Nullable ReportRange before,
        @Nullable ReportTotals totalsBefore) {}
