package io.timetracker.projects.graphql;

import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.AddColumn;
import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.BoardLayout;
import io.timetracker.projects.ChangeColumn;
import io.timetracker.projects.ColumnId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The columns of boards: those that tasks stand in, and all of them for whoever arranges them. */
@Controller
class BoardGraphQlController {

    private static final String COLUMN = "column";

    private final TaskBoard board;
    private final BoardLayout layout;
    private final Payloads payloads;

    BoardGraphQlController(TaskBoard board, BoardLayout layout, Payloads payloads) {
        this.board = board;
        this.layout = layout;
        this.payloads = payloads;
    }

    record ColumnInput(
            @Nullable ColumnId id,
            @Nullable ProjectId projectId,
            @Nullable Integer version,
            @Nullable String key,
            ArgumentValue<String> label,
            ArgumentValue<String> icon,
            ArgumentValue<String> color,
            ArgumentValue<Boolean> isActive,
            ArgumentValue<Boolean> isCompleteState,
            ArgumentValue<Integer> wipLimit) {

        ChangeColumn change() {
            return new ChangeColumn(
                    Inputs.patch(label),
                    Inputs.patch(icon),
                    Inputs.patch(color),
                    Inputs.patch(isActive),
                    Inputs.patch(isCompleteState),
                    Inputs.patch(wipLimit));
        }
    }

    @QueryMapping
    @NeedsScope("read:tasks")
    List<BoardColumnView> boardColumns(
            @Argument @Nullable ProjectId projectId,
            @Argument @Nullable Boolean all,
            @AuthenticationPrincipal CurrentUser user) {
        return Boolean.TRUE.equals(all) ? layout.list(projectId, user) : board.columns(projectId, user);
    }

    @MutationMapping
    @NeedsScope("write:tasks")
    Map<String, @Nullable Object> addBoardColumn(
            @Argument ColumnInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(
                COLUMN,
                () -> layout.add(input.projectId(), input.change().over(AddColumn.named(""), input.key()), user));
    }

    @MutationMapping
    @NeedsScope("write:tasks")
    Map<String, @Nullable Object> changeBoardColumn(
            @Argument ColumnInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(COLUMN, () -> layout.change(id, input.change(), input.version(), user));
    }

    @MutationMapping
    @NeedsScope("write:tasks")
    Map<String, @Nullable Object> removeBoardColumn(
            @Argument ColumnId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("removedColumnId", () -> {
            layout.remove(id, version, user);
            return id;
        });
    }

    @MutationMapping
    @NeedsScope("write:tasks")
    Map<String, @Nullable Object> arrangeBoardColumns(
            @Argument @Nullable ProjectId projectId,
            @Argument List<ColumnId> order,
            @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("columns", () -> layout.arrange(projectId, order, user));
    }
}
