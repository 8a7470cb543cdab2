package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Done;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.BoardLayout;
import io.timetracker.projects.ColumnId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
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

/** The columns of a board, which the desktop and mobile boards cannot do without (contract, clients section 6). */
@RestController
@Tag(name = "Tasks", description = "The pieces of a project")
class BoardColumnRestController {

    private final TaskBoard board;
    private final BoardLayout layout;
    private final WireTime time;

    BoardColumnRestController(TaskBoard board, BoardLayout layout, WireTime time) {
        this.board = board;
        this.layout = layout;
        this.time = time;
    }

    /** {@code name} and {@code status} say label and key again: that is where the mobile app looks first. */
    @WireRecord
    record BoardColumnResource(
            long id,
            @Nullable Long projectId,
            String key,
            String label,
            String name,
            String status,
            @Nullable String icon,
            @Nullable String color,
            int position,
            boolean isActive,
            boolean isSystem,
            boolean isCompleteState,
            @Nullable Integer wipLimit,
            @Nullable String createdAt,
            @Nullable String updatedAt) {}

    @WireRecord
    record Many(List<BoardColumnResource> columns) {}

    @GetMapping("/api/v1/kanban/columns")
    @NeedsScope("read:tasks")
    @Operation(summary = "List the columns of a board")
    @QueryParameter(name = "project_id", kind = Kind.ID, text = "Without it the columns that every project has")
    Many list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var columns = board.columns(query.id("project_id", ProjectId::new), user);
        return new Many(columns.stream().map(this::resource).toList());
    }

    @WireRecord
    record Saved(String message, BoardColumnResource column) {}

    @WireRecord
    record Arranged(String message, List<BoardColumnResource> columns) {}

    /** @param columnIds from left to right */
    @WireRecord
    record Order(@Nullable Long projectId, @Nullable List<Long> columnIds) {}

    @PostMapping("/api/v1/kanban/columns")
    @NeedsScope("write:tasks")
    @Operation(summary = "Add a column to a project's board, or (for administrators) to every board")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Saved> add(@RequestBody ColumnBody body, @AuthenticationPrincipal CurrentUser user) {
        var project = body.projectId() == null ? null : new ProjectId(body.projectId());
        var column = layout.add(project, body.add(), user);
        return ETag.created(column.version(), new Saved("Column added", resource(column)));
    }

    @RequestMapping(
            path = "/api/v1/kanban/columns/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:tasks")
    @Operation(summary = "Change a column; what is absent is kept, null clears")
    ResponseEntity<Saved> change(
            @PathVariable ColumnId id,
            @RequestBody ColumnBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var column = layout.change(id, body.change(), ETag.ifMatch(request), user);
        return ETag.ok(column.version(), new Saved("Column changed", resource(column)));
    }

    @DeleteMapping("/api/v1/kanban/columns/{id}")
    @NeedsScope("write:tasks")
    @Operation(summary = "Remove a column in which no task stands")
    Done remove(@PathVariable ColumnId id, HttpServletRequest request, @AuthenticationPrincipal CurrentUser user) {
        layout.remove(id, ETag.ifMatch(request), user);
        return new Done("Column removed");
    }

    @PostMapping("/api/v1/kanban/columns/reorder")
    @NeedsScope("write:tasks")
    @Operation(summary = "Put the columns of a board into an order")
    Arranged arrange(@RequestBody Order body, @AuthenticationPrincipal CurrentUser user) {
        if (body.columnIds() == null || body.columnIds().stream().anyMatch(Objects::isNull)) {
            throw new Invalid("columnIds", "validation.required");
        }
        var order = body.columnIds().stream().map(ColumnId::new).toList();
        var project = body.projectId() == null ? null : new ProjectId(body.projectId());
        var columns = layout.arrange(project, order, user);
        return new Arranged(
                "Columns arranged", columns.stream().map(this::resource).toList());
    }

    private BoardColumnResource resource(BoardColumnView column) {
        return new BoardColumnResource(
                column.id().value(),
                TypedId.valueOf(column.projectId()),
                column.key(),
                column.label(),
                column.label(),
                column.key(),
                column.icon(),
                column.color(),
                column.position(),
                column.isActive(),
                column.isSystem(),
                column.isCompleteState(),
                column.wipLimit(),
                time.local(column.createdAt()),
                time.local(column.updatedAt()));
    }
}
