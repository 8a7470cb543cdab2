package io.timetracker.projects.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.ui.Call;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is due today and on the next two days: a part of Today, and a page of its own. */
@Controller
class DueController {

    private final TaskBoard board;
    private final ProjectCatalog catalog;
    private final ClientDirectory clients;
    private final Zones zones;

    DueController(TaskBoard board, ProjectCatalog catalog, ClientDirectory clients, Zones zones) {
        this.board = board;
        this.catalog = catalog;
        this.clients = clients;
        this.zones = zones;
    }

    @GetMapping("/projects/due")
    String show(Call call) {
        call.model().addAttribute("tasks", named(board.dueSoon(call.user()), call.user()));
        return call.isInPlace() ? "projects/_due :: tasks" : "projects/due";
    }

    /** Clients are named with the projects that the reader sees: many a project is called as another client's. */
    private List<DueTask> named(List<TaskView> tasks, CurrentUser reader) {
        var projects = catalog.findAll(tasks.stream().map(TaskView::projectId).collect(Collectors.toSet()));
        var names = clients.names(projects.values().stream()
                .filter(project -> catalog.isVisible(project, reader))
                .map(ProjectView::clientId)
                .collect(Collectors.toSet()));
        var today = zones.today();
        return tasks.stream()
                .map(task -> due(task, Objects.requireNonNull(projects.get(task.projectId())), names, reader, today))
                .toList();
    }

    private DueTask due(
            TaskView task, ProjectView project, Map<ClientId, String> names, CurrentUser reader, LocalDate today) {
        var client = catalog.isVisible(project, reader) ? names.get(project.clientId()) : null;
        return new DueTask(task, project.name(), client, today);
    }
}
