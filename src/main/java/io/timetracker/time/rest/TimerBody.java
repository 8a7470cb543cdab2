package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.StartTimer;
import org.jspecify.annotations.Nullable;

/** What to work on from now. */
@WireRecord
record TimerBody(
        @Schema(example = "7") @Nullable Long projectId,
        @Schema(example = "11") @Nullable Long taskId,
        @Schema(example = "layout") @Nullable String notes) {

    StartTimer toCommand() {
        return new StartTimer(
                projectId == null ? null : new ProjectId(projectId), taskId == null ? null : new TaskId(taskId), notes);
    }
}
