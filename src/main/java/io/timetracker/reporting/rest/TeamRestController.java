package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportRange;
import io.timetracker.reporting.Team;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@NeedsModule("reports")
@Tag(name = ReportRestController.TAG)
class TeamRestController {

    private final Team team;
    private final CurrentSettings settings;
    private final WireTime time;
    private final Zones zones;

    TeamRestController(Team team, CurrentSettings settings, WireTime time, Zones zones) {
        this.team = team;
        this.settings = settings;
        this.time = time;
        this.zones = zones;
    }

    @GetMapping("/api/v1/reports/team")
    @NeedsScope("read:reports")
    @Operation(
            summary = "Who works now, how much everybody worked, what waits and which budgets are used up",
            description = "For administrators and managers; 403 for others.")
    @ApiResponse(responseCode = "200", description = "The team", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @QueryParameter(
            name = "preset",
            text = "As in a report, such as `this_week` or `last_month`; `this_week` unless anything is told")
    @QueryParameter(name = "start_date", kind = Kind.DATE, text = "With `end_date`, instead of a preset")
    @QueryParameter(name = "end_date", kind = Kind.DATE, text = "Belongs to it")
    TeamResource.Answer team(Query query, @AuthenticationPrincipal CurrentUser user) {
        var view = team.of(range(query), user);
        return new TeamResource.Answer(TeamResource.of(view, settings.get().currency(), time));
    }

    private ReportRange range(Query query) {
        var preset = query.text("preset");
        var first = query.text("start_date");
        var last = query.text("end_date");
        if (preset == null && first == null && last == null) {
            return ReportPreset.THIS_WEEK.range(zones.today());
        }
        if (preset == null) {
            return new ReportRange(day("startDate", first), day("endDate", last));
        }
        if (first != null || last != null) {
            throw new Invalid("preset", "validation.report.range");
        }
        return ReportPreset.of(preset)
                .orElseThrow(() -> new Invalid("preset", "validation.choice"))
                .range(zones.today());
    }

    private static LocalDate day(String field, @Nullable String text) {
        if (text == null) {
            throw new Invalid(field, "validation.required");
        }
        return WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
    }
}
