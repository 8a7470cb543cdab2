package io.timetracker.reporting.web;

import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.ui.Call;
import io.timetracker.platform.wire.Query;
import io.timetracker.reporting.ReportShelf;
import io.timetracker.reporting.SavedReportId;
import io.timetracker.reporting.SavedReportView;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a report asks for: with {@code saved} and nothing else it is that report; with more, what became of it.
 *
 * @param saved what was opened, or null
 */
record Asked(ReportForm form, @Nullable SavedReportView saved) {

    /** @throws NotFound if no such report is saved @throws Forbidden if it is somebody else's */
    static Asked of(Call call, ReportShelf shelf) {
        var saved = saved(call, shelf);
        var form = saved != null && call.request().getParameter("preset") == null
                ? ReportForm.of(saved.query())
                : ReportForm.of(call.request());
        return new Asked(form, saved);
    }

    private static @Nullable SavedReportView saved(Call call, ReportShelf shelf) {
        var text = new Query(call.request()).text("saved");
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return shelf.get(new SavedReportId(Long.parseLong(text)), call.user());
    }
}
