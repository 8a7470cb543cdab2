package io.timetracker.reporting.web;

import io.timetracker.reporting.ReportTotals;
import io.timetracker.reporting.ReportView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Reports shows.
 *
 * @param form what was asked for
 * @param view null where that could not be read
 * @param problems what is wrong with it, by field
 * @param presets value to words, as are the others
 * @param people null where the reader sees own work only
 * @param chart null where there is nothing to draw
 */
record ReportScreen(
        ReportForm form,
        @Nullable ReportView view,
        Map<String, String> problems,
        Map<String, String> presets,
        Map<String, String> groups,
        @Nullable Map<String, String> people,
        Map<String, String> clients,
        Map<String, String> projects,
        String currency,
        String range,
        @Nullable String before,
        List<Row> rows,
        @Nullable Chart chart) {

    static final String PATH = "/reports";

    /**
     * @param href to what makes the number; null where there is no such page
     * @param change of the hours against the period before: {@code +12 %}; null where that was not asked for
     */
    record Row(
            List<String> labels,
            ReportTotals totals,
            @Nullable String href,
            @Nullable String before,
            @Nullable String change) {}

    /** @param labels and {@code hours} as JSON arrays */
    record Chart(String labels, String hours, boolean isOfTime) {}

    public ReportTotals totals() {
        return java.util.Objects.requireNonNull(view).totals();
    }

    public boolean compares() {
        return view != null && view.before() != null;
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
