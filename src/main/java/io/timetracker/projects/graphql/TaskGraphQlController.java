package io.timetracker.projects.graphql;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.BurnDown;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.TaskView;
import io.timetracker.projects.WorkBurnt;
import io.timetracker.projects.Worked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Tasks and what belongs to each; whatever is asked of many is fetched for all of them at once. */
@Controller
class TaskGraphQlController {

    private final TaskBoard board;
    private final WorkBurnt burnt;
    private final ProjectCatalog catalog;
    private final People people;
    private final Zones zones;

    TaskGraphQlController(TaskBoard board, WorkBurnt burnt, ProjectCatalog catalog, People people, Zones zones) {
        this.board = board;
        this.burnt = burnt;
        this.catalog = catalog;
        this.people = people;
        this.zones = zones;
    }

    @QueryMapping
    @NeedsScope("read:tasks")
    Connection<TaskView> tasks(
            @Argument @Nullable TaskFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(
                board.list(TaskFilterInput.filter(filter), Slice.of(first, after), user), TaskBoard::place);
    }

    @QueryMapping
    @NeedsScope("read:tasks")
    TaskView task(@Argument TaskId id, @AuthenticationPrincipal CurrentUser user) {
        return board.get(id, user);
    }

    @QueryMapping
    @NeedsScope("read:tasks")
    List<TaskView> tasksDueSoon(@AuthenticationPrincipal CurrentUser user) {
        return board.dueSoon(user);
    }

    @QueryMapping
    @NeedsScope("read:projects")
    BurnDown burnDown(@Argument ProjectId projectId, @AuthenticationPrincipal CurrentUser user) {
        return burnt.burnDown(projectId, user);
    }

    @BatchMapping(typeName = "Task")
    @NeedsScope("read:projects")
    Map<TaskView, ProjectView> project(List<TaskView> tasks, Authentication caller) {
        var user = Callers.of(caller);
        var found = catalog.findAll(tasks.stream().map(TaskView::projectId).collect(Collectors.toSet()));
        var projects = new HashMap<TaskView, ProjectView>();
        for (var task : tasks) {
            var project = found.get(task.projectId());
            if (project != null && catalog.isVisible(project, user)) {
                projects.put(task, project);
            }
        }
        return projects;
    }

    @BatchMapping(typeName = "Task")
    Map<TaskView, Account> assignee(List<TaskView> tasks) {
        return people.of(tasks, TaskView::assignedTo);
    }

    @BatchMapping(typeName = "Task")
    Map<TaskView, Account> creator(List<TaskView> tasks) {
        return people.of(tasks, TaskView::createdBy);
    }

    @SchemaMapping(typeName = "Task")
    List<String> tags(TaskView task) {
        return task.tagList();
    }

    @SchemaMapping(typeName = "Task")
    boolean isOverdue(TaskView task) {
        return task.isOverdue(zones.today());
    }

    @SchemaMapping(typeName = "Worked")
    double hours(Worked worked) {
        return Durations.hours(worked.seconds());
    }

    @SchemaMapping(typeName = "Worked")
    double billableHours(Worked worked) {
        return Durations.hours(worked.billableSeconds());
    }
}
