package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskView;
import io.timetracker.projects.WorkBurnt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** P-14, P-15 and P-18: what the web pages of old ask within a session. */
@RestController
@RequestMapping("/api/projects")
@Tag(name = "Projects")
class ProjectSessionController {

    private static final int AT_ONCE = 500;

    private final ProjectCatalog catalog;
    private final TaskBoard board;
    private final WorkBurnt burnt;

    ProjectSessionController(ProjectCatalog catalog, TaskBoard board, WorkBurnt burnt) {
        this.catalog = catalog;
        this.board = board;
        this.burnt = burnt;
    }

    @WireRecord
    record All(List<ProjectResource> projects) {}

    @WireRecord
    record TaskLine(long id, String name, @Nullable String description, String status, String priority) {

        static TaskLine of(TaskView task) {
            return new TaskLine(
                    task.id().value(),
                    task.name(),
                    task.description(),
                    task.status(),
                    task.priority().wire());
        }
    }

    @WireRecord
    record Tasks(boolean success, List<TaskLine> tasks) {}

    @WireRecord
    record BurnDownResource(
            List<String> labels, List<Double> actualCumulative, List<Double> estimated, double estimatedHours) {}

    /** The contract knows no pages here. */
    @GetMapping
    @SucceededBy("/api/v1/projects")
    @Operation(summary = "All active projects by name", deprecated = true)
    All all(@AuthenticationPrincipal CurrentUser user) {
        var all = new ArrayList<ProjectResource>();
        var cursor = "";
        while (cursor != null) {
            var page = catalog.list(ProjectFilter.active(), PageAsk.of(1, AT_ONCE, cursor, AT_ONCE), user);
            catalog.standings(page.items()).forEach(standing -> all.add(ProjectResource.of(standing)));
            cursor = page.next() == null ? null : page.next().toString();
        }
        return new All(all);
    }

    @GetMapping("/{id}/tasks")
    @SucceededBy("/api/v1/tasks")
    @Operation(summary = "The tasks of an active project by name, at most 500", deprecated = true)
    Tasks tasks(@PathVariable ProjectId id, @AuthenticationPrincipal CurrentUser user) {
        if (catalog.get(id, user).status() != ProjectStatus.ACTIVE) {
            throw new NotFound();
        }
        var tasks = board.list(TaskFilter.any().of(id), PageAsk.first(AT_ONCE), user)
                .items();
        return new Tasks(
                true,
                tasks.stream()
                        .sorted(Comparator.comparing(TaskView::name, String.CASE_INSENSITIVE_ORDER))
                        .map(TaskLine::of)
                        .toList());
    }

    @GetMapping("/{id}/burndown")
    @Operation(summary = "How much was worked on a project in the last 30 days, for whoever did and administrators")
    BurnDownResource burnDown(@PathVariable ProjectId id, @AuthenticationPrincipal CurrentUser user) {
        var burn = burnt.burnDown(id, user);
        var estimated = burn.estimatedHours() == null ? 0.0 : burn.estimatedHours();
        return new BurnDownResource(
                burn.days().stream().map(LocalDate::toString).toList(),
                burn.seconds().stream().map(Durations::hours).toList(),
                Collections.nCopies(burn.days().size(), estimated),
                estimated);
    }
}
