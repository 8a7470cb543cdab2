package io.timetracker.projects.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.Modules;
import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of this module show. */
@Component
class ProjectScreens {

    /** More than anybody reads; a project's tasks are shown whole. */
    private static final int MOST_TASKS = 500;

    private final ProjectCatalog catalog;
    private final TaskBoard board;
    private final ClientDirectory clients;
    private final Accounts accounts;
    private final Modules modules;
    private final CurrentSettings settings;
    private final Zones zones;

    ProjectScreens(
            ProjectCatalog catalog,
            TaskBoard board,
            ClientDirectory clients,
            Accounts accounts,
            Modules modules,
            CurrentSettings settings,
            Zones zones) {
        this.catalog = catalog;
        this.board = board;
        this.clients = clients;
        this.accounts = accounts;
        this.modules = modules;
        this.settings = settings;
        this.zones = zones;
    }

    ProjectScreen project(ProjectView project, CurrentUser user) {
        return new ProjectScreen(
                catalog.standing(project),
                Money.ofNonZero(catalog.rateToday(project.id()).decimal()),
                settings.get().currency(),
                modules.isOn("clients") && clients.isVisible(project.clientId(), user),
                user.zone(zones.app()),
                nameOf(project.archivedBy()));
    }

    private @Nullable String nameOf(@Nullable UserId id) {
        return id == null ? null : accounts.find(id).map(Account::displayName).orElse(null);
    }

    /** @param showsClosed also what is finished or cancelled */
    TasksScreen tasks(ProjectView project, boolean showsClosed, CurrentUser user) {
        var id = project.id();
        var open = board.list(new TaskFilter(id, null, true, List.of()), PageAsk.first(MOST_TASKS), user);
        var all = board.list(TaskFilter.any().of(id), PageAsk.first(showsClosed ? MOST_TASKS : 1), user);
        var closed = all.items().stream()
                .filter(task -> showsClosed && !open.items().contains(task))
                .toList();
        return new TasksScreen(
                project,
                rows(id, open.items(), true, user),
                rows(id, closed, false, user),
                open.totalCount(),
                all.totalCount() - open.totalCount(),
                showsClosed);
    }

    private List<TaskRow> rows(ProjectId project, List<TaskView> tasks, boolean areOpen, CurrentUser user) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        var labels = board.columns(project, user).stream()
                .collect(Collectors.toMap(BoardColumnView::key, BoardColumnView::label, (first, second) -> first));
        var people = accounts.findAll(tasks.stream()
                .map(TaskView::assignedTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return tasks.stream().map(task -> row(task, labels, people, areOpen)).toList();
    }

    private TaskRow row(TaskView task, Map<String, String> labels, Map<UserId, Account> people, boolean isOpen) {
        var assignee = task.assignedTo() == null ? null : people.get(task.assignedTo());
        return new TaskRow(
                task,
                labels.getOrDefault(task.status(), task.statusLabel()),
                assignee == null ? null : assignee.displayName(),
                isOpen,
                isOpen && task.isOverdue(zones.today()));
    }
}
