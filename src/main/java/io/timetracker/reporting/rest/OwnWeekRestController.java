package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.OwnWeek;
import io.timetracker.reporting.OwnWeekView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@NeedsModule("reports")
@Tag(name = ReportRestController.TAG)
class OwnWeekRestController {

    private final OwnWeek week;

    OwnWeekRestController(OwnWeek week) {
        this.week = week;
    }

    @WireRecord
    @Schema(name = "OwnWeekAnswer")
    record Answer(Week week) {}

    @WireRecord
    @Schema(name = "OwnWeek")
    record Week(
            @Schema(description = "seven") List<Day> days,
            @Schema(example = "117000") long durationSeconds,

            @Schema(example = "144000", description = "what its usual days come to together")
            long usualSeconds,

            @Schema(description = "those with the most time, at most 5")
            List<OnProject> projects,

            @Schema(
                    example = "12",
                    description =
                            "days in a row with finished work, up to today, or to yesterday while there is none today; at most about a "
                                    + "year. A Saturday or Sunday without work neither counts nor ends it")
            int streak) {

        static Week of(OwnWeekView view) {
            return new Week(
                    view.days().stream().map(Day::of).toList(),
                    view.seconds(),
                    view.usual(),
                    view.projects().stream().map(OnProject::of).toList(),
                    view.streak());
        }
    }

    @WireRecord
    @Schema(name = "OwnWeekDay")
    record Day(
            @Schema(example = "2026-02-03") String date,
            @Schema(example = "27000") long durationSeconds,

            @Schema(example = "28800", description = "of a usual day; 0 on Saturday and Sunday")
            long usualSeconds,

            boolean isToday) {

        static Day of(OwnWeekView.Day day) {
            return new Day(day.date().toString(), day.seconds(), day.usual(), day.isToday());
        }
    }

    @WireRecord
    @Schema(name = "OwnWeekProject")
    record OnProject(
            @Schema(example = "7", description = "null: on none") @Nullable Long projectId,

            @Schema(example = "Website") @Nullable String name,
            @Schema(example = "90000") long durationSeconds,

            @Schema(example = "76", description = "of the week, cut")
            int percent) {

        static OnProject of(OwnWeekView.OnProject project) {
            return new OnProject(project.projectId(), project.name(), project.seconds(), project.percent());
        }
    }

    @GetMapping("/api/v1/reports/own-week")
    @NeedsScope("read:reports")
    @Operation(
            summary = "Own finished work of this week: by day, the top projects, and days in a row",
            description = "By days of the own zone, from the own first day of the week.")
    Answer ownWeek(@AuthenticationPrincipal CurrentUser user) {
        return new Answer(Week.of(week.of(user)));
    }
}
