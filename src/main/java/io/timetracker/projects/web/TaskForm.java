package io.timetracker.projects.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ChangeTask;
import io.timetracker.projects.CreateTask;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskPriority;
import io.timetracker.projects.TaskView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as people type it. Everything is text until it is read, so that a mistake can be shown as it was typed. */
record TaskForm(
        @Nullable String name,
        @Nullable String description,
        @Nullable String status,
        @Nullable String priority,
        @Nullable String assigneeId,
        @Nullable String dueDate,
        @Nullable String estimatedHours,
        @Nullable String tags,
        @Nullable Integer version) {

    /** @param status where the board begins */
    static TaskForm empty(@Nullable String status) {
        return new TaskForm("", "", status, TaskPriority.MEDIUM.wire(), "", "", "", "", null);
    }

    static TaskForm of(TaskView task) {
        return new TaskForm(
                task.name(),
                task.description(),
                task.status(),
                task.priority().wire(),
                task.assignedTo() == null ? "" : Long.toString(task.assignedTo().value()),
                task.dueDate() == null ? "" : task.dueDate().toString(),
                Hours.plain(task.estimatedHours()),
                task.tags(),
                task.version());
    }

    CreateTask toCreate(ProjectId project) {
        return toChange().over(CreateTask.named("", project));
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeTask toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeTask(
                Patch.keepIfNull(name),
                Patch.keep(),
                Patch.keepIfNull(description),
                typed.read("assigneeId", assigneeId, id -> new UserId(Typed.id(id))),
                typed.read("priority", priority, wire -> TaskPriority.of(wire).orElseThrow()),
                due(typed),
                typed.read("estimatedHours", estimatedHours, Typed::decimal),
                Patch.keepIfNull(tags),
                Patch.keepIfNull(status)));
    }

    private Patch<LocalDate> due(Typed typed) {
        var blank = dueDate == null || dueDate.isBlank();
        var day = WireTime.date(dueDate);
        return blank || day.isPresent()
                ? Patch.keepIfNull(dueDate).map(text -> day.orElse(null))
                : typed.wrong("dueDate", "validation.date");
    }

    /** What the other says differently, by field. */
    Map<String, String> differences(TaskForm other) {
        return Typed.differences(texts(), other.texts());
    }

    private Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("name", name);
        texts.put("description", description);
        texts.put("status", status);
        texts.put("priority", priority);
        texts.put("assigneeId", assigneeId);
        texts.put("dueDate", dueDate);
        texts.put("estimatedHours", estimatedHours);
        texts.put("tags", tags);
        return texts;
    }
}
