package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.projects.ProjectId;
import io.timetracker.reporting.ReportFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportQuery;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.ReportRow;
import io.timetracker.reporting.ReportView;
import io.timetracker.reporting.Reports;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@NeedsModule("reports")
@RequestMapping("/api/v1/reports")
@Tag(
        name = ReportRestController.TAG,
        description = "What finished work adds up to; a running timer counts when it has stopped")
class ReportRestController {

    static final String TAG = "Reports";

    private static final Duration USUAL = Duration.ofDays(30);

    private final Reports reports;
    private final CurrentSettings settings;
    private final WireTime time;
    private final Zones zones;
    private final Clock clock;

    ReportRestController(Reports reports, CurrentSettings settings, WireTime time, Zones zones, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.time = time;
        this.zones = zones;
        this.clock = clock;
    }

    @PostMapping("/query")
    @NeedsScope("read:reports")
    @Operation(summary = "Ask for a report", description = """
                    Days are those of the app zone. Own work; for administrators and managers everybody's. Rows add up to their totals exactly, \
                    also when rounded (largest remainder), unless they are by tag: an entry counts for each of its tags, and once in \
                    the totals.""")
    @ApiResponse(responseCode = "200", description = "The report", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    ReportResource.Answer query(@RequestBody ReportQueryBody body, @AuthenticationPrincipal CurrentUser user) {
        var report = reports.report(body.toQuery(zones.today()), user);
        return new ReportResource.Answer(
                ReportResource.of(report, settings.get().currency()));
    }

    @GetMapping("/summary")
    @NeedsScope("read:reports")
    @Operation(summary = "Hours in a range, and by project")
    @QueryParameter(
            name = "start_date",
            kind = Kind.MOMENT,
            text = "A date or a moment; 30 days before the end unless told")
    @QueryParameter(name = "end_date", kind = Kind.MOMENT, text = "A date means its end; now unless told")
    @QueryParameter(name = "project_id", kind = Kind.ID, text = "All unless told")
    @QueryParameter(
            name = "user_id",
            kind = Kind.ID,
            text = "For administrators, everybody unless told; others their own")
    SummaryResource.Answer summary(Query query, @AuthenticationPrincipal CurrentUser user) {
        var last = time.until(query.text("end_date")).orElseGet(clock::instant).truncatedTo(ChronoUnit.MICROS);
        var from = time.from(query.text("start_date")).orElseGet(() -> last.minus(USUAL));
        var report = reports.between(from, last.plus(1, ChronoUnit.MICROS), asked(query, user), user);
        return answer(from, last, report);
    }

    /** Here managers see no more than anybody (contract, R-01). */
    private ReportQuery asked(Query query, CurrentUser user) {
        var whose = query.id("user_id", UserId::new);
        if (whose != null && !user.owns(whose)) {
            throw new Forbidden();
        }
        var users = whose == null && user.isAdmin() ? List.<UserId>of() : List.of(whose == null ? user.id() : whose);
        var projects = Stream.ofNullable(query.id("project_id", ProjectId::new)).toList();
        var filter = ReportFilter.EVERYTHING.ofUsers(users).ofProjects(projects);
        return ReportQuery.of(new ReportRange(zones.today(), zones.today()), ReportGroup.PROJECT)
                .with(filter);
    }

    private SummaryResource.Answer answer(Instant from, Instant last, ReportView report) {
        var totals = report.totals();
        var hours = totals.hours().doubleValue();
        var billable = totals.billableHours().doubleValue();
        var byProject = report.rows().stream()
                .map(ReportRestController::project)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var summary =
                new SummaryResource(time.local(from), time.local(last), hours, billable, totals.entries(), byProject);
        return new SummaryResource.Answer(
                summary, hours, billable, totals.amount().decimal().doubleValue());
    }

    private static SummaryResource.@Nullable Project project(ReportRow row) {
        var key = row.keys().getFirst();
        return key.id() == null
                ? null
                : new SummaryResource.Project(
                        key.id(),
                        Objects.requireNonNullElse(key.label(), ""),
                        Durations.hours(row.totals().seconds()),
                        row.totals().entries());
    }
}
