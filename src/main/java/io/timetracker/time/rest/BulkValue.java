package io.timetracker.time.rest;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Flag;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.BulkAction;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the {@code value} of a bulk call, whose shape depends on the action. */
final class BulkValue {

    private BulkValue() {}

    /** @throws Invalid if there is no such action, or the value is not of its shape */
    static BulkAction action(@Nullable String action, @Nullable Object value) {
        return switch (action == null ? "" : action.strip()) {
            case "delete" -> new BulkAction.Delete();
            case "set_billable" -> new BulkAction.SetBillable(flag(value));
            case "set_paid" -> new BulkAction.SetPaid(flag(value));
            case "add_tag" -> new BulkAction.AddTag(text(value));
            case "remove_tag" -> new BulkAction.RemoveTag(text(value));
            case "set_tags" -> new BulkAction.SetTags(texts(value));
            case "move" -> move(value);
            case "" -> throw new Invalid("action", "validation.required");
            default -> throw new Invalid("action", "validation.choice");
        };
    }

    private static boolean flag(@Nullable Object value) {
        return Flag.of(text(value)).orElseThrow(BulkValue::wrong);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            throw new Invalid("value", "validation.required");
        }
        if (value instanceof Map || value instanceof Collection) {
            throw wrong();
        }
        return value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(BulkValue::text).toList()
                : List.of(text(value));
    }

    private static BulkAction move(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> place)) {
            throw value == null ? new Invalid("value", "validation.required") : wrong();
        }
        var project = id(place.get("project_id"));
        var task = id(place.get("task_id"));
        if (project == null) {
            throw new Invalid("value.projectId", "validation.required");
        }
        return new BulkAction.Move(new ProjectId(project), task == null ? null : new TaskId(task));
    }

    private static @Nullable Long id(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        try {
            return new BigInteger(text(value).strip()).longValueExact();
        } catch (NumberFormatException | ArithmeticException noId) {
            throw wrong();
        }
    }

    private static Invalid wrong() {
        return new Invalid("value", "validation.type");
    }
}
