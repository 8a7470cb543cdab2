package io.timetracker.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param keys one for each group
 * @param before of the same keys in the period before; null where that was not asked for, or keys are stretches of time
 */
public record ReportRow(
        List<ReportKey> keys, ReportTotals totals, @Nullable ReportTotals before) {}
