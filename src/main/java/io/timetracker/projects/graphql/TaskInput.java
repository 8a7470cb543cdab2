package io.timetracker.projects.graphql;

import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ChangeTask;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.TaskPriority;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What a mutation says of a task: all of it, or what shall change. */
record TaskInput(
        @Nullable TaskId id,
        @Nullable Integer version,
        ArgumentValue<ProjectId> projectId,
        ArgumentValue<String> name,
        ArgumentValue<String> description,
        ArgumentValue<String> status,
        ArgumentValue<TaskPriority> priority,
        ArgumentValue<UserId> assigneeId,
        ArgumentValue<LocalDate> dueDate,
        ArgumentValue<BigDecimal> estimatedHours,
        ArgumentValue<List<String>> tags) {

    ChangeTask change() {
        return new ChangeTask(
                Inputs.patch(name),
                Inputs.patch(projectId),
                Inputs.patch(description),
                Inputs.patch(assigneeId),
                Inputs.patch(priority),
                Inputs.patch(dueDate),
                Inputs.patch(estimatedHours),
                Inputs.patch(tags).map(list -> String.join(",", list)),
                Inputs.patch(status));
    }
}
