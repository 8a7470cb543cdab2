package io.timetracker.reporting;

import io.timetracker.platform.problems.Invalid;
import java.util.HashSet;
import java.util.List;

/**
 * What is asked of a report, whichever face asks.
 *
 * @param groups by what it is broken down, the first one first; none: only the total
 * @param compare with the period before
 */
public record ReportQuery(ReportRange range, ReportFilter filter, List<ReportGroup> groups, boolean compare) {

    public static final int MOST_GROUPS = 3;

    /** @throws Invalid if there are more than three groups, or one is named twice */
    public ReportQuery {
        groups = List.copyOf(groups);
        mustBeLawful(groups);
    }

    static void mustBeLawful(List<ReportGroup> groups) {
        if (groups.size() > MOST_GROUPS) {
            throw new Invalid("groupBy", "validation.report.groups");
        }
        if (new HashSet<>(groups).size() < groups.size()) {
            throw new Invalid("groupBy", "validation.report.groups.twice");
        }
    }

    public static ReportQuery of(ReportRange range, ReportGroup... groups) {
        return new ReportQuery(range, ReportFilter.EVERYTHING, List.of(groups), false);
    }

    public ReportQuery with(ReportFilter wanted) {
        return new ReportQuery(range, wanted, groups, compare);
    }

    boolean needsEntries() {
        return filter.needsEntries() || groups.contains(ReportGroup.TAG);
    }

    /** The coarsest rows that answer it. */
    Grain grain() {
        return groups.stream()
                .map(ReportGroup::grain)
                .min(java.util.Comparator.naturalOrder())
                .orElse(Grain.YEAR);
    }
}
