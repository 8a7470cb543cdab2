package io.timetracker.time;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done to many entries alike. */
public sealed interface BulkAction {

    /** Finished entries are taken away. */
    record Delete() implements BulkAction {}

    record SetBillable(boolean billable) implements BulkAction {}

    /** Unpaid time has no invoice number. */
    record SetPaid(boolean paid) implements BulkAction {}

    /** A comma in the text makes several tags of it. */
    record AddTag(String tag) implements BulkAction {}

    record RemoveTag(String tag) implements BulkAction {}

    /** In the place of those that are there; none takes all away. */
    record SetTags(List<String> tags) implements BulkAction {

        public SetTags {
            tags = List.copyOf(tags);
        }
    }

    /**
     * To a project. What lies there already stays as it is, unless a task is named.
     *
     * @param taskId null: none of the tasks
     */
    record Move(ProjectId projectId, @Nullable TaskId taskId) implements BulkAction {}

    /** The name on the wire: {@code set_billable}. */
    default String code() {
        return switch (this) {
            case Delete _ -> "delete";
            case SetBillable _ -> "set_billable";
            case SetPaid _ -> "set_paid";
            case AddTag _ -> "add_tag";
            case RemoveTag _ -> "remove_tag";
            case SetTags _ -> "set_tags";
            case Move _ -> "move";
        };
    }

    /** @throws Invalid if it says too little or too much */
    default void check() {
        switch (this) {
            case AddTag add -> mustFit(tags(add.tag()), true);
            case RemoveTag remove -> mustFit(tags(remove.tag()), true);
            case SetTags set -> mustFit(tags(String.join(",", set.tags())), false);
            default -> {}
        }
    }

    private static void mustFit(Collection<String> tags, boolean isNeeded) {
        if (isNeeded && tags.isEmpty()) {
            throw new Invalid("value", "validation.required");
        }
        if (joined(tags).length() > TimeEntry.LONGEST_TAGS) {
            throw new Invalid("value", "validation.too_long");
        }
    }

    /** What it changes of one entry; null: nothing, or all of it is taken away. */
    default @Nullable ChangeTimeEntry changeOf(TimeEntryView entry) {
        return switch (this) {
            case Delete _ -> null;
            case SetBillable set -> entry.billable() == set.billable() ? null : change(null, set.billable(), null);
            case SetPaid set -> isPaidAs(set.paid(), entry) ? null : change(null, null, set.paid());
            case AddTag add -> retagged(entry, plus(entry, tags(add.tag())));
            case RemoveTag remove -> retagged(entry, minus(entry, tags(remove.tag())));
            case SetTags set -> retagged(entry, tags(String.join(",", set.tags())));
            case Move move -> moved(entry, move);
        };
    }

    private static boolean isPaidAs(boolean paid, TimeEntryView entry) {
        return entry.paid() == paid && (paid || entry.invoiceNumber() == null);
    }

    private static @Nullable ChangeTimeEntry retagged(TimeEntryView entry, TreeSet<String> tags) {
        return tags.equals(new TreeSet<>(entry.tagList())) ? null : change(joined(tags), null, null);
    }

    private static TreeSet<String> plus(TimeEntryView entry, Collection<String> more) {
        var tags = new TreeSet<>(entry.tagList());
        tags.addAll(more);
        return tags;
    }

    private static TreeSet<String> minus(TimeEntryView entry, Collection<String> fewer) {
        var tags = new TreeSet<>(entry.tagList());
        tags.removeAll(fewer);
        return tags;
    }

    private static TreeSet<String> tags(String text) {
        return Stream.of(text.split(","))
                .map(Wording::oneLine)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String joined(Collection<String> tags) {
        return String.join(", ", tags);
    }

    private static @Nullable ChangeTimeEntry moved(TimeEntryView entry, Move move) {
        var isThere = move.projectId().equals(entry.projectId())
                && (move.taskId() == null || move.taskId().equals(entry.taskId()));
        return isThere
                ? null
                : new ChangeTimeEntry(
                        move.projectId(),
                        null,
                        move.taskId() == null ? Patch.keep() : Patch.to(move.taskId()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    private static ChangeTimeEntry change(@Nullable String tags, @Nullable Boolean billable, @Nullable Boolean paid) {
        return new ChangeTimeEntry(
                null, null, Patch.keep(), null, null, null, null, tags, billable, paid, null, null, null, null);
    }
}
