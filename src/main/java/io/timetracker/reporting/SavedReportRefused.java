package io.timetracker.reporting;

import io.timetracker.platform.problems.RuleBroken;

/** Reports cannot be kept or shared like that. */
public class SavedReportRefused extends RuleBroken {

    private SavedReportRefused(String reason, String field, Object... arguments) {
        super("error", reason, field, arguments);
    }

    static SavedReportRefused duplicate(String name) {
        return new SavedReportRefused("duplicate_saved_report", "name", name);
    }

    static SavedReportRefused tooMany(int most) {
        return new SavedReportRefused("too_many_saved_reports", "name", most);
    }

    static SavedReportRefused tooManyLinks(int most) {
        return new SavedReportRefused("too_many_report_links", "expiresDays", most);
    }
}
