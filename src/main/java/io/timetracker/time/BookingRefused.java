package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** Time cannot be booked there, or not like that. The reason is the contract's (conventions 7.3). */
public class BookingRefused extends RuleBroken {

    private BookingRefused(String reason, String field, Object... arguments) {
        super("error", reason, field, arguments);
    }

    static BookingRefused nowhere() {
        return new BookingRefused("missing_project_or_client", "projectId");
    }

    static BookingRefused unknownProject() {
        return new BookingRefused("invalid_project", "projectId");
    }

    static BookingRefused archivedProject() {
        return new BookingRefused("project_archived", "projectId");
    }

    static BookingRefused inactiveProject() {
        return new BookingRefused("project_inactive", "projectId");
    }

    static BookingRefused unknownClient() {
        return new BookingRefused("invalid_client", "clientId");
    }

    static BookingRefused foreignTask() {
        return new BookingRefused("invalid_task", "taskId");
    }

    static BookingRefused taskWithClient() {
        return new BookingRefused("task_not_allowed", "taskId");
    }

    static BookingRefused taskWithoutProject() {
        return new BookingRefused("task_requires_project", "taskId");
    }

    static BookingRefused noTask() {
        return new BookingRefused("task_required", "taskId");
    }

    static BookingRefused noDescription() {
        return new BookingRefused("description_required", "notes");
    }

    static BookingRefused shortDescription(int least) {
        return new BookingRefused("description_too_short", "notes", least);
    }
}
