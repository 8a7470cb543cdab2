package io.timetracker.reporting.graphql;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportTotals;
import io.timetracker.reporting.ReportView;
import io.timetracker.reporting.Reports;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsModule("reports")
@NeedsScope("read:reports")
class ReportGraphQlController {

    private final Reports reports;
    private final CurrentSettings settings;
    private final Zones zones;

    ReportGraphQlController(Reports reports, CurrentSettings settings, Zones zones) {
        this.reports = reports;
        this.settings = settings;
        this.zones = zones;
    }

    @QueryMapping
    ReportView report(@Argument ReportQueryInput query, @AuthenticationPrincipal CurrentUser user) {
        return reports.report(query.toQuery(zones.today()), user);
    }

    @SchemaMapping(typeName = "Report")
    LocalDate startDate(ReportView report) {
        return report.query().range().first();
    }

    @SchemaMapping(typeName = "Report")
    LocalDate endDate(ReportView report) {
        return report.query().range().last();
    }

    @SchemaMapping(typeName = "Report")
    List<ReportGroup> groupBy(ReportView report) {
        return report.query().groups();
    }

    @SchemaMapping(typeName = "Report")
    String currency(ReportView report) {
        return settings.get().currency();
    }

    record Comparison(LocalDate startDate, LocalDate endDate, ReportTotals totals) {}

    @SchemaMapping(typeName = "Report")
    @Nullable Comparison comparedWith(ReportView report) {
        var before = report.before();
        return before == null
                ? null
                : new Comparison(before.first(), before.last(), Objects.requireNonNull(report.totalsBefore()));
    }

    @SchemaMapping(typeName = "ReportTotals")
    long durationSeconds(ReportTotals totals) {
        return totals.seconds();
    }

    @SchemaMapping(typeName = "ReportTotals")
    BigDecimal amount(ReportTotals totals) {
        return totals.amount().decimal();
    }
}
