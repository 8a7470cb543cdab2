package io.timetracker.reporting.web;

import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportTotals;
import io.timetracker.reporting.ReportView;
import io.timetracker.reporting.SharedReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shared page shows.
 *
 * @param logo as an address that holds the picture itself
 */
record SharedScreen(
        SharedReport shared,
        String path,
        String currency,
        String range,
        @Nullable String before,
        List<ReportScreen.Row> rows,
        @Nullable String totalChange,
        ReportScreen.@Nullable Chart chart,
        @Nullable String logo) {

    public ReportView getView() {
        return shared.view();
    }

    /** Nothing here leads into the application. */
    public ReportScreen.Links getTotalLinks() {
        return ReportScreen.Links.NONE;
    }

    public ReportTotals totals() {
        return shared.view().totals();
    }

    public boolean compares() {
        return shared.view().before() != null;
    }

    public boolean isFull() {
        return !rows.isEmpty();
    }

    public boolean isByTag() {
        return shared.view().query().groups().contains(ReportGroup.TAG);
    }

    public boolean isShowingAmounts() {
        return shared.showsAmounts();
    }

    public List<String> getFacts() {
        return shared.facts();
    }

    public @Nullable String getSender() {
        return shared.letterhead().company();
    }

    public String file(String format) {
        return path + "/report." + format;
    }
}
