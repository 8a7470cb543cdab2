package io.timetracker.time;

import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Begins to work now. */
public record StartTimer(
        @NotNull(message = "{validation.required}") @Nullable ProjectId projectId,

        @Nullable TaskId taskId,
        @Nullable @Size(max = TimeEntry.LONGEST_NOTES) String notes) {}
