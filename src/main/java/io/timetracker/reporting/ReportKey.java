package io.timetracker.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row is about, in one of the report's groups.
 *
 * @param id of the person, project, client or task; null of anything else, and where there is none
 * @param begin the first day of the stretch of time; null of anything else
 * @param label what it is called; null where there is none
 * @param client whose it is, of a project that is not the only one of its name in the report; else null
 */
public record ReportKey(
        ReportGroup group,
        @Nullable Long id,
        @Nullable LocalDate begin,
        @Nullable String label,
        @Nullable String client) {

    public ReportKey(ReportGroup group, @Nullable Long id, @Nullable LocalDate begin, @Nullable String label) {
        this(group, id, begin, label, null);
    }

    ReportKey of(@Nullable String aClient) {
        return new ReportKey(group, id, begin, label, aClient);
    }

    /** Nothing of that kind: no project, no tag. */
    public boolean isNone() {
        return id == null && begin == null && label == null;
    }
}
