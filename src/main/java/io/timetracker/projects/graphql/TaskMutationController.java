package io.timetracker.projects.graphql;

import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("write:tasks")
class TaskMutationController {

    private static final String TASK = "task";

    private final TaskBoard board;
    private final Payloads payloads;

    TaskMutationController(TaskBoard board, Payloads payloads) {
        this.board = board;
        this.payloads = payloads;
    }

    @MutationMapping
    Map<String, @Nullable Object> createTask(@Argument TaskInput input, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(TASK, () -> board.create(input.change().over(CreateTask.named("", null)), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> changeTask(@Argument TaskInput input, @AuthenticationPrincipal CurrentUser user) {
        var id = Objects.requireNonNull(input.id());
        return payloads.of(TASK, () -> board.change(id, input.change(), input.version(), user));
    }

    @MutationMapping
    Map<String, @Nullable Object> completeTask(
            @Argument TaskId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(TASK, () -> board.complete(id, version, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> moveTask(
            @Argument TaskId id,
            @Argument String status,
            @Argument @Nullable Integer version,
            @AuthenticationPrincipal CurrentUser user) {
        return payloads.of(TASK, () -> board.move(id, status, version, user));
    }

    @MutationMapping
    Map<String, @Nullable Object> deleteTask(
            @Argument TaskId id, @Argument @Nullable Integer version, @AuthenticationPrincipal CurrentUser user) {
        return payloads.of("deletedTaskId", () -> {
            board.delete(id, version, user);
            return id;
        });
    }
}
