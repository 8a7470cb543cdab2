package io.timetracker.projects.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskView;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is due today and on the next two days: a part of Today, and a page of its own. */
@Controller
class DueController {

    private final TaskBoard board;
    private final ProjectCatalog catalog;
    private final Zones zones;

    DueController(TaskBoard board, ProjectCatalog catalog, Zones zones) {
        this.board = board;
        this.catalog = catalog;
        this.zones = zones;
    }

    @GetMapping("/projects/due")
    String show(Call call) {
        call.model().addAttribute("tasks", named(board.dueSoon(call.user())));
        return call.isInPlace() ? "projects/_due :: tasks" : "projects/due";
    }

    private List<DueTask> named(List<TaskView> tasks) {
        var projects = catalog.findAll(tasks.stream().map(TaskView::projectId).collect(Collectors.toSet()));
        var today = zones.today();
        return tasks.stream()
                .map(task -> new DueTask(task, nameOf(projects.get(task.projectId())), today))
                .toList();
    }

    private static String nameOf(@Nullable ProjectView project) {
        return Objects.requireNonNull(project).name();
    }
}
