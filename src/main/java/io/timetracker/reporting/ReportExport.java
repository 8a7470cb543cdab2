package io.timetracker.reporting;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import org.springframework.stereotype.Service;

/** Reports as files. What is refused is refused before there is one; rows are written as they are read. */
@Service
public class ReportExport {

    private final Reports reports;
    private final ReportTables tables;
    private final EntryTables entries;
    private final ReportFacts facts;

    ReportExport(Reports reports, ReportTables tables, EntryTables entries, ReportFacts facts) {
        this.reports = reports;
        this.tables = tables;
        this.entries = entries;
        this.facts = facts;
    }

    /**
     * The rows, order, names and rounded numbers of {@link Reports#report}, with its totals; where it is compared, those of the period
     * before as well.
     *
     * @throws Forbidden as {@link Reports#report}
     * @throws RuleBroken as {@link Reports#report}
     */
    public ExportFile report(ReportQuery query, ReportFormat format, CurrentUser reader) {
        var report = reports.report(query, reader);
        var table = tables.of(report, format, Shown.ALL, facts.of(report, reader), null);
        return new ExportFile(name("report", query), format, table);
    }

    /**
     * The finished entries that a report adds up, however many there are, the newest start first. Their hours and amounts are rounded
     * so that they add up to the totals of the report. One that is changed meanwhile is there as it was or as it is.
     *
     * @param query by what it is broken down and compared does not matter
     * @throws Forbidden as {@link Reports#report}
     * @throws Invalid if the format is one for people
     */
    public ExportFile entries(ReportQuery query, ReportFormat format, CurrentUser reader) {
        if (format == ReportFormat.PDF) {
            throw new Invalid("format", "validation.choice");
        }
        return new ExportFile(name("entries", query), format, entries.of(Reports.within(query, reader)));
    }

    static String name(String what, ReportQuery query) {
        return what + "_" + query.range().first() + "_" + query.range().last();
    }
}
