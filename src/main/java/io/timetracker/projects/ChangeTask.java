package io.timetracker.projects;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Changes what is given and keeps the rest. */
public record ChangeTask(
        Patch<String> name,
        Patch<ProjectId> projectId,
        Patch<String> description,
        Patch<UserId> assigneeId,
        Patch<TaskPriority> priority,
        Patch<LocalDate> dueDate,
        Patch<BigDecimal> estimatedHours,
        Patch<String> tags,
        Patch<String> status) {

    public static ChangeTask nothing() {
        return new ChangeTask(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    public ChangeTask status(String status) {
        return new ChangeTask(
                name, projectId, description, assigneeId, priority, dueDate, estimatedHours, tags, Patch.to(status));
    }

    /** What the task becomes. A name that is taken away is missing then, and refused; a project stays. */
    public CreateTask over(CreateTask present) {
        return new CreateTask(
                name.isGiven() ? Wording.orEmpty(name.or(null)) : present.name(),
                projectId.or(null) == null ? present.projectId() : projectId.or(null),
                description.or(present.description()),
                assigneeId.or(present.assigneeId()),
                priority.orKeep(present.priority()),
                dueDate.or(present.dueDate()),
                estimatedHours.or(present.estimatedHours()),
                tags.or(present.tags()),
                status.or(null) == null ? present.status() : status.or(null));
    }
}
