package io.timetracker.projects.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ChangeTask;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskPriority;
import io.timetracker.projects.TaskView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A task as people type it. */
record TaskForm(
        @Nullable String name,
        @Nullable String description,
        @Nullable String status,
        @Nullable String priority,
        @Nullable String dueDate,
        @Nullable BigDecimal estimatedHours,
        @Nullable String tags,
        @Nullable Integer version) {

    static final TaskForm EMPTY = new TaskForm("", "", "todo", "medium", "", null, "", null);

    static TaskForm of(TaskView task) {
        return new TaskForm(
                task.name(),
                task.description(),
                task.status(),
                task.priority().name().toLowerCase(Locale.ROOT),
                task.dueDate() == null ? "" : task.dueDate().toString(),
                task.estimatedHours() == null ? null : BigDecimal.valueOf(task.estimatedHours()),
                task.tags(),
                task.version());
    }

    private TaskPriority priorityOrMedium() {
        return Arrays.stream(TaskPriority.values())
                .filter(it -> it.name().equalsIgnoreCase(priority))
                .findFirst()
                .orElse(TaskPriority.MEDIUM);
    }

    private @Nullable LocalDate due() {
        return dueDate == null || dueDate.isBlank()
                ? null
                : WireTime.date(dueDate).orElseThrow(() -> new Invalid("dueDate", "validation.date"));
    }

    CreateTask toCreate(ProjectId project) {
        return new CreateTask(
                name == null ? "" : name,
                project,
                description,
                null,
                priorityOrMedium(),
                due(),
                estimatedHours,
                tags,
                status);
    }

    ChangeTask toChange() {
        return new ChangeTask(
                Patch.to(name),
                Patch.keep(),
                Patch.to(description),
                Patch.keep(),
                Patch.to(priorityOrMedium()),
                Patch.to(due()),
                Patch.to(estimatedHours),
                Patch.to(tags),
                Patch.keepIfNull(status));
    }
}
