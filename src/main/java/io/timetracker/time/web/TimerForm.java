package io.timetracker.time.web;

import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.StartTimer;
import org.jspecify.annotations.Nullable;

record TimerForm(
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable String notes) {

    static final TimerForm EMPTY = new TimerForm(null, null, null);

    StartTimer toCommand() {
        return new StartTimer(projectId, taskId, notes);
    }
}
