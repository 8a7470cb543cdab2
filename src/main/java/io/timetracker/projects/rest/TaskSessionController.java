package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** P-16, P-17 and P-19: what the web pages of old ask within a session. */
@RestController
@Tag(name = "Tasks")
class TaskSessionController {

    private static final int AT_ONCE = 500;
    private static final Set<String> OPEN = Set.of("todo", "in_progress", "review");

    private final ProjectCatalog catalog;
    private final TaskBoard board;
    private final TaskResources resources;

    TaskSessionController(ProjectCatalog catalog, TaskBoard board, TaskResources resources) {
        this.catalog = catalog;
        this.board = board;
        this.resources = resources;
    }

    @WireRecord
    record TaskChoiceLine(long id, String name, String status, String priority) {

        static TaskChoiceLine of(TaskView task) {
            return new TaskChoiceLine(
                    task.id().value(),
                    task.name(),
                    task.status(),
                    task.priority().wire());
        }
    }

    @WireRecord
    record Choices(List<TaskChoiceLine> tasks) {}

    @WireRecord
    record NewTask(@Nullable String name, @Nullable Long projectId) {}

    @WireRecord
    record CreatedTask(boolean success, long id, String name, TaskResource task) {}

    @WireRecord
    record Deadline(
            long taskId,
            String taskName,
            long projectId,
            @Nullable String projectName,
            String dueDate,
            String priority,
            String status) {}

    @GetMapping("/api/tasks")
    @SucceededBy("/api/v1/tasks")
    @QueryParameter(name = "project_id", kind = Kind.ID, required = true)
    @QueryParameter(name = "status", text = "Comma list; `todo,in_progress,review` unless told")
    @Operation(summary = "The open tasks of an active project", deprecated = true)
    Choices choices(Query query, @AuthenticationPrincipal CurrentUser user) {
        var project = query.id("project_id", ProjectId::new);
        if (project == null) {
            throw new ProjectIdMissing();
        }
        checkActive(project, user);
        var text = query.text("status");
        var wanted = text == null
                ? OPEN
                : Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet());
        var tasks = board.list(TaskFilter.any().of(project), PageAsk.first(AT_ONCE), user)
                .items();
        return new Choices(tasks.stream()
                .filter(task -> wanted.contains(task.status()))
                .map(TaskChoiceLine::of)
                .toList());
    }

    private void checkActive(ProjectId project, CurrentUser user) {
        var known = catalog.find(project).isPresent();
        if (!known || catalog.get(project, user).status() != ProjectStatus.ACTIVE) {
            throw new RuleBroken("error", "invalid_project", "projectId");
        }
    }

    @PostMapping("/api/tasks/create")
    @Operation(summary = "Add a task of one's own to an active project")
    @ResponseStatus(HttpStatus.CREATED)
    CreatedTask create(@RequestBody NewTask body, @AuthenticationPrincipal CurrentUser user) {
        return created(body.name(), body.projectId(), user);
    }

    /** As pages of old send it; the document describes the other. */
    @Hidden
    @PostMapping(path = "/api/tasks/create", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CreatedTask createByForm(@RequestParam Map<String, String> form, @AuthenticationPrincipal CurrentUser user) {
        return created(form.get("name"), number(form.get("project_id")), user);
    }

    private static @Nullable Long number(@Nullable String text) {
        try {
            return text == null ? null : Long.valueOf(text.strip());
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }

    private CreatedTask created(@Nullable String name, @Nullable Long projectId, CurrentUser user) {
        if (projectId == null) {
            throw new Invalid("projectId", "validation.required");
        }
        var project = catalog.get(new ProjectId(projectId), user);
        if (project.status() != ProjectStatus.ACTIVE) {
            throw new NotFound();
        }
        var task = board.create(
                CreateTask.named(Wording.orEmpty(name), project.id()).assignedTo(user.id()), user);
        return new CreatedTask(true, task.id().value(), task.name(), resources.one(task));
    }

    /** A bare list, as the pages of old have it. */
    @GetMapping("/api/deadlines/upcoming")
    @Operation(summary = "Open tasks that are due today or on the next two days, at most 20")
    List<Deadline> deadlines(@AuthenticationPrincipal CurrentUser user) {
        var tasks = board.dueSoon(user);
        var labels = catalog.labels(tasks.stream().map(TaskView::projectId).collect(Collectors.toSet()), Set.of());
        return tasks.stream()
                .map(task -> {
                    var label = labels.projects().get(task.projectId());
                    return new Deadline(
                            task.id().value(),
                            task.name(),
                            task.projectId().value(),
                            label == null ? null : label.name(),
                            task.dueDate() + "T23:59:59",
                            task.priority().wire(),
                            task.status());
                })
                .toList();
    }
}
