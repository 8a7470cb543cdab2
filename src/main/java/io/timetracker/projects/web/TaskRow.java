package io.timetracker.projects.web;

import io.timetracker.projects.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * A task as a table shows it.
 *
 * @param status what the board's column is called
 * @param assignee null: nobody's
 * @param isOpen work goes on; neither finished nor cancelled
 */
record TaskRow(TaskView task, String status, @Nullable String assignee, boolean isOpen, boolean isOverdue) {

    public Hours hours() {
        return new Hours(task.worked(), task.estimatedHours());
    }
}
