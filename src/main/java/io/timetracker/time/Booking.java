package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What time is worked for: a project and perhaps one of its tasks, or a client directly. */
public record Booking(
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        @Nullable TaskId taskId) {

    public static Booking on(ProjectId project) {
        return new Booking(project, null, null);
    }

    public static Booking on(ProjectId project, @Nullable TaskId task) {
        return new Booking(project, null, task);
    }

    /** Whatever the task. */
    boolean isSamePlace(Booking other) {
        return Objects.equals(projectId, other.projectId) && Objects.equals(clientId, other.clientId);
    }

    boolean isEmpty() {
        return projectId == null && clientId == null;
    }
}
