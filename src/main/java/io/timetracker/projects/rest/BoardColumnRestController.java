package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The columns of a board, which the desktop and mobile boards cannot do without (contract, clients section 6). */
@RestController
@Tag(name = "Tasks", description = "The pieces of a project")
class BoardColumnRestController {

    private final TaskBoard board;
    private final WireTime time;

    BoardColumnRestController(TaskBoard board, WireTime time) {
        this.board = board;
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

    private BoardColumnResource resource(BoardColumnView column) {
        return new BoardColumnResource(
                column.id(),
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
