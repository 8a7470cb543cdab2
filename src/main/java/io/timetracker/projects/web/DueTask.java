package io.timetracker.projects.web;

import io.timetracker.projects.TaskView;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A task that is due soon.
 *
 * @param project what it is called
 * @param client whose project it is, or null where the reader does not see the project
 * @param today in the app zone
 */
record DueTask(TaskView task, String project, @Nullable String client, LocalDate today) {

    public LocalDate day() {
        return Objects.requireNonNull(task.dueDate());
    }

    public boolean isToday() {
        return day().equals(today);
    }

    public boolean isTomorrow() {
        return day().equals(today.plusDays(1));
    }

    public String path() {
        return "/projects/" + task.projectId().value() + "/tasks/" + task.id().value();
    }
}
