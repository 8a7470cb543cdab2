package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.reporting.OwnFigures;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** what the web pages of old ask for their dashboard within a session. */
@RestController
@RequestMapping("/api")
@Tag(name = ReportRestController.TAG)
class DashboardSessionController {

    private final OwnFigures figures;
    private final CurrentSettings settings;

    DashboardSessionController(OwnFigures figures, CurrentSettings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    @GetMapping("/stats/value-dashboard")
    @Operation(summary = "What the caller's finished work comes to")
    DashboardAnswers.Value value(@AuthenticationPrincipal CurrentUser user) {
        return DashboardAnswers.Value.of(figures.value(user), settings.get().currency());
    }

    @GetMapping("/stats")
    @Operation(
            summary = "Hours of today, the week, the last 30 days and of all time, and overtime",
            description = "The first three are everybody's for administrators; all else is the caller's own.")
    DashboardAnswers.Stats stats(@AuthenticationPrincipal CurrentUser user) {
        return DashboardAnswers.Stats.of(figures.figuresOfTeam(user));
    }

    @GetMapping("/dashboard/stats")
    @Operation(summary = "The caller's hours of today, the week and the month, and overtime")
    DashboardAnswers.OwnStats ownStats(@AuthenticationPrincipal CurrentUser user) {
        return DashboardAnswers.OwnStats.of(figures.figures(user));
    }

    @GetMapping("/dashboard/sparklines")
    @Operation(summary = "The caller's hours of the last seven days, oldest first")
    DashboardAnswers.Sparklines sparklines(@AuthenticationPrincipal CurrentUser user) {
        return DashboardAnswers.Sparklines.of(figures.lastDays(user));
    }

    @GetMapping("/reports/week-comparison")
    @Operation(summary = "The caller's week so far, and the same days of the week before")
    DashboardAnswers.Weeks weeks(@AuthenticationPrincipal CurrentUser user) {
        return DashboardAnswers.Weeks.of(figures.weeks(user));
    }

    @GetMapping("/summary/today")
    @Operation(summary = "The caller's hours of today, and on how many projects")
    DashboardAnswers.Today today(@AuthenticationPrincipal CurrentUser user) {
        var today = figures.today(user);
        return new DashboardAnswers.Today(Durations.hours(today.seconds()), today.projects());
    }
}
