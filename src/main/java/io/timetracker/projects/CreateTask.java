package io.timetracker.projects;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.UpTo;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a task.
 *
 * @param status null: where a board begins
 * @param tags comma text
 */
public record CreateTask(
        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.too_long}") String name,

        @Nullable @NotNull(message = "{validation.required}") ProjectId projectId,

        @Nullable @Size(max = 20_000, message = "{validation.too_long}") String description,

        @Nullable UserId assigneeId,
        TaskPriority priority,
        @Nullable LocalDate dueDate,

        @Nullable @UpTo("1000000") BigDecimal estimatedHours,

        @Nullable @Size(max = 500, message = "{validation.too_long}") String tags,

        @Nullable @Size(max = 50, message = "{validation.too_long}") String status) {

    public CreateTask {
        name = Wording.oneLine(name);
        description = Wording.linesOrNull(description);
        tags = Wording.oneLineOrNull(tags);
        status = Wording.oneLineOrNull(status);
    }

    /** The same, elsewhere on the board. */
    CreateTask at(String status) {
        return new CreateTask(
                name, projectId, description, assigneeId, priority, dueDate, estimatedHours, tags, status);
    }

    /** The same, to be done by somebody. */
    public CreateTask assignedTo(UserId somebody) {
        return new CreateTask(name, projectId, description, somebody, priority, dueDate, estimatedHours, tags, status);
    }

    public static CreateTask named(String name, @Nullable ProjectId project) {
        return new CreateTask(name, project, null, null, TaskPriority.MEDIUM, null, null, null, null);
    }
}
