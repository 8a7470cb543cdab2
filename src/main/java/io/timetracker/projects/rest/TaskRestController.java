package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** P-09 to P-13. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks", description = "The pieces of a project")
class TaskRestController {

    /** Higher than elsewhere: the mobile board asks for 200 (Q31). */
    private static final int CAP = 500;

    private final TaskBoard board;
    private final TaskResources resources;

    TaskRestController(TaskBoard board, TaskResources resources) {
        this.board = board;
        this.resources = resources;
    }

    @WireRecord
    record Many(List<TaskResource> tasks, Pagination pagination) {}

    @WireRecord
    record One(TaskResource task) {}

    @WireRecord
    record Saved(String message, TaskResource task) {}

    @GetMapping
    @NeedsScope("read:tasks")
    @Operation(summary = "List tasks, urgent ones first")
    @QueryParameter(name = "project_id", kind = Kind.ID)
    @QueryParameter(
            name = "status",
            text = "The key of a board column; `active` is every one that is not complete; all unless told")
    @QueryParameter(name = "tags", text = "Comma list; a task with any of them")
    @QueryParameter(name = "per_page", kind = Kind.NUMBER, text = "At most 500")
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = board.list(filter(query), query.page(CAP), user);
        return new Many(resources.all(page.items()), Pagination.of(page));
    }

    private static TaskFilter filter(Query query) {
        var status = query.text("status");
        // The browser extension asks for "active", which no column is called.
        var open = "active".equals(status);
        return new TaskFilter(
                query.id("project_id", ProjectId::new),
                open || "all".equals(status) ? null : status,
                open,
                tags(query.text("tags")));
    }

    private static List<String> tags(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }

    @GetMapping("/{id}")
    @NeedsScope("read:tasks")
    @Operation(summary = "Get a task")
    ResponseEntity<One> get(@PathVariable TaskId id, @AuthenticationPrincipal CurrentUser user) {
        var task = board.get(id, user);
        return ETag.ok(task.version(), new One(resources.one(task)));
    }

    @PostMapping
    @NeedsScope("write:tasks")
    @Operation(summary = "Add a task")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> create(@RequestBody TaskBody body, @AuthenticationPrincipal CurrentUser user) {
        var task = board.create(body.change().over(CreateTask.named("", null)), user);
        return ETag.created(task.version(), new Saved("Task created", resources.one(task)));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:tasks")
    @Operation(summary = "Change a task; what is absent is kept, null clears")
    ResponseEntity<Saved> change(
            @PathVariable TaskId id,
            @RequestBody TaskBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var task = Quirks.badRequestWhenMissing(() -> board.change(id, body.change(), ETag.ifMatch(request), user));
        return ETag.ok(task.version(), new Saved("Task updated", resources.one(task)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:tasks")
    @Operation(summary = "Delete a task; hours on it stay with the project")
    Done delete(@PathVariable TaskId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        board.delete(id, ETag.ifMatch(request), user);
        return new Done("Task deleted");
    }
}
