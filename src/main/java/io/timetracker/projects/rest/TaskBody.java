package io.timetracker.projects.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.TagText;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ChangeTask;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskPriority;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a call says of a task: all of it, or what shall change. */
@WireRecord
record TaskBody(
        @Schema(example = "Checkout") Patch<String> name,
        @Schema(example = "1") Patch<Long> projectId,
        @Schema(example = "Books by the sea") Patch<String> description,
        @Schema(example = "todo") Patch<String> status,
        @Schema(example = "high") Patch<String> priority,
        @Schema(example = "2") Patch<Long> assigneeId,
        @Schema(example = "2") Patch<Long> assignedTo,
        @Schema(example = "2026-12-18") Patch<String> dueDate,
        @Schema(example = "120") Patch<BigDecimal> estimatedHours,
        @Schema(example = "css,layout") Patch<TagText> tags) {

    /** How scripts number priorities. */
    private static final TaskPriority[] BY_NUMBER = {
        TaskPriority.LOW, TaskPriority.MEDIUM, TaskPriority.HIGH, TaskPriority.URGENT
    };

    ChangeTask change() {
        return new ChangeTask(
                name,
                projectId.map(ProjectId::new),
                description,
                (assigneeId.isGiven() ? assigneeId : assignedTo).map(UserId::new),
                priority.map(TaskBody::priority),
                dueDate.map(TaskBody::date),
                estimatedHours,
                tags.map(TagText::text),
                status);
    }

    private static @Nullable TaskPriority priority(String text) {
        var word = text.strip();
        if (word.isEmpty()) {
            return null;
        }
        return word.matches("[1-4]")
                ? BY_NUMBER[Integer.parseInt(word) - 1]
                : TaskPriority.of(word).orElseThrow(() -> new Invalid("priority", "validation.choice"));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isBlank() ? null : WireTime.date(text).orElseThrow(() -> new Invalid("dueDate", "validation.date"));
    }
}
