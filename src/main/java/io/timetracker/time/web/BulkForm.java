package io.timetracker.time.web;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.BulkAction;
import io.timetracker.time.BulkChange;
import io.timetracker.time.TimeEntryFilter;
import io.timetracker.time.TimeEntryId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done to the entries that are ticked.
 *
 * @param entry those ticked in the list
 * @param all everything that the list's filter finds, whatever is ticked
 * @param ids those of a preview, in one field: a form has only so many
 * @param value tags
 * @param asked the value was asked for
 */
record BulkForm(
        @Nullable String action,
        @Nullable List<Long> entry,
        @Nullable Boolean all,
        @Nullable String ids,
        @Nullable String value,
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable Boolean asked) {

    static final List<String> ACTIONS = List.of(
            "billable", "not_billable", "paid", "unpaid", "add_tag", "remove_tag", "set_tags", "move", "delete");

    private static final Set<String> WITH_TAGS = Set.of("add_tag", "remove_tag", "set_tags");

    boolean isEmpty() {
        return !meansAll() && entryIds().isEmpty();
    }

    boolean meansAll() {
        return all != null && all && (ids == null || ids.isBlank());
    }

    List<TimeEntryId> entryIds() {
        var ticked = entry == null ? Stream.<Long>of() : entry.stream().filter(id -> id != null);
        var previewed =
                ids == null ? Stream.<Long>of() : Stream.of(ids.split(",")).flatMap(BulkForm::number);
        return Stream.concat(previewed, ticked).map(TimeEntryId::new).distinct().toList();
    }

    private static Stream<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Stream.of(Long.valueOf(text)) : Stream.of();
    }

    public boolean takesTags() {
        return action != null && WITH_TAGS.contains(action);
    }

    public boolean takesPlace() {
        return "move".equals(action);
    }

    /** Nothing more has to be asked before it can be previewed. */
    boolean isWhole() {
        return (!takesTags() && !takesPlace()) || (asked != null && asked);
    }

    /** @param filter of the list */
    BulkChange toCommand(TimeEntryFilter filter) {
        return meansAll()
                ? new BulkChange(null, filter, toAction(), false, null)
                : BulkChange.of(entryIds(), toAction());
    }

    private BulkAction toAction() {
        var text = value == null ? "" : value;
        return switch (action == null ? "" : action) {
            case "billable" -> new BulkAction.SetBillable(true);
            case "not_billable" -> new BulkAction.SetBillable(false);
            case "paid" -> new BulkAction.SetPaid(true);
            case "unpaid" -> new BulkAction.SetPaid(false);
            case "add_tag" -> new BulkAction.AddTag(text);
            case "remove_tag" -> new BulkAction.RemoveTag(text);
            case "set_tags" -> new BulkAction.SetTags(List.of(text));
            case "move" -> move();
            case "delete" -> new BulkAction.Delete();
            default -> throw new Invalid("action", "validation.choice");
        };
    }

    private BulkAction move() {
        if (projectId == null) {
            throw new Invalid("projectId", "validation.required");
        }
        return new BulkAction.Move(projectId, taskId);
    }

    static String joined(List<TimeEntryId> ids) {
        return ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(","));
    }
}
