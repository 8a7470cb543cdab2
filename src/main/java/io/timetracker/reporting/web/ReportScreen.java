package io.timetracker.reporting.web;

import io.timetracker.reporting.LetterheadView;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportTotals;
import io.timetracker.reporting.ReportView;
import io.timetracker.reporting.SavedReportView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Reports shows.
 *
 * @param form what was asked for
 * @param view null where that could not be read
 * @param problems what is wrong with it, by field
 * @param totalLinks to what makes the total
 * @param totalChange as that of a row
 * @param chart null where there is nothing to draw
 * @param facts what it is about, in words; the first is the period
 * @param sender the company, for paper
 * @param saved what was opened and perhaps changed since, or null
 * @param isChanged whether it was
 * @param mine the reader's own saved reports
 * @param hasMore whether there are others
 */
record ReportScreen(
        ReportForm form,
        @Nullable ReportView view,
        Map<String, String> problems,
        ReportChoices.Offered offered,
        String currency,
        String range,
        @Nullable String before,
        List<Row> rows,
        Links totalLinks,
        @Nullable String totalChange,
        @Nullable Chart chart,
        List<String> facts,
        LetterheadView sender,
        @Nullable SavedReportView saved,
        boolean isChanged,
        List<SavedReportView> mine,
        boolean hasMore) {

    static final String PATH = "/reports";

    private static final List<ReportPreset> QUICK = List.of(
            ReportPreset.THIS_WEEK,
            ReportPreset.LAST_WEEK,
            ReportPreset.THIS_MONTH,
            ReportPreset.LAST_MONTH,
            ReportPreset.THIS_YEAR);

    /**
     * Where the rows are that make a number; null where there is no such page.
     *
     * @param all of hours and entries
     * @param billable of billable hours and amounts
     * @param before of the hours of the period before
     */
    record Links(
            @Nullable String all,
            @Nullable String billable,
            @Nullable String before) {

        static final Links NONE = new Links(null, null, null);
    }

    /**
     * @param change of the hours against the period before: {@code +12 %}; null where that was not asked for
     */
    record Row(
            List<String> labels,
            ReportTotals totals,
            Links links,
            @Nullable String before,
            @Nullable String change) {}

    /** @param labels and {@code hours} as JSON arrays */
    record Chart(String labels, String hours, boolean isOfTime) {}

    public ReportTotals totals() {
        return Objects.requireNonNull(view).totals();
    }

    public boolean compares() {
        return view != null && view.before() != null;
    }

    public boolean isByTag() {
        return view != null && view.query().groups().contains(ReportGroup.TAG);
    }

    public boolean isShowingAmounts() {
        return true;
    }

    /** What people look at most often, with groups and filter as they are. */
    public Map<String, String> quick() {
        var links = new LinkedHashMap<String, String>();
        for (var preset : QUICK) {
            links.put(preset.wire(), form.of(preset).at(PATH));
        }
        return links;
    }

    public String save() {
        return form.at(SavedReportPlace.PATH);
    }

    public String saveChanges() {
        return form.at(SavedReportPlace.of(Objects.requireNonNull(saved).id()) + "/query");
    }

    public boolean isFull() {
        return view != null && !rows.isEmpty();
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }

    public String export(String format) {
        return form.at(PATH + "/export") + "&format=" + format;
    }

    public String exportEntries(String format) {
        return form.at(PATH + "/entries") + "&format=" + format;
    }
}
