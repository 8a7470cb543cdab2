package io.timetracker.reporting.web;

import io.timetracker.reporting.SavedReportId;

/** Where saved reports are found. */
final class SavedReportPlace {

    static final String PATH = ReportScreen.PATH + "/saved";

    private SavedReportPlace() {}

    static String of(SavedReportId id) {
        return PATH + "/" + id.value();
    }

    /** The report itself. */
    static String opened(SavedReportId id) {
        return ReportScreen.PATH + "?saved=" + id.value();
    }
}
