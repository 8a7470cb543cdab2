package io.timetracker.time.graphql;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.BulkAction;
import io.timetracker.time.BulkChange;
import io.timetracker.time.TimeEntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each action reads the field that it needs and lets the others be. */
record BulkChangeTimeEntriesInput(
        @Nullable List<TimeEntryId> ids,
        @Nullable TimeEntryFilterInput filter,
        BulkActionName action,
        @Nullable Boolean flag,
        @Nullable List<String> tags,
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable Boolean dryRun,
        @Nullable String reason) {

    enum BulkActionName {
        DELETE,
        SET_BILLABLE,
        SET_PAID,
        ADD_TAG,
        REMOVE_TAG,
        SET_TAGS,
        MOVE
    }

    BulkChange toCommand() {
        return new BulkChange(ids, filter == null ? null : filter.toFilter(), read(), dryRun != null && dryRun, reason);
    }

    private BulkAction read() {
        return switch (action) {
            case DELETE -> new BulkAction.Delete();
            case SET_BILLABLE -> new BulkAction.SetBillable(given("flag", flag));
            case SET_PAID -> new BulkAction.SetPaid(given("flag", flag));
            case ADD_TAG -> new BulkAction.AddTag(String.join(",", given("tags", tags)));
            case REMOVE_TAG -> new BulkAction.RemoveTag(String.join(",", given("tags", tags)));
            case SET_TAGS -> new BulkAction.SetTags(given("tags", tags));
            case MOVE -> new BulkAction.Move(given("projectId", projectId), taskId);
        };
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Invalid(field, "validation.required");
        }
        return value;
    }
}
