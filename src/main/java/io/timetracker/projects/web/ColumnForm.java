package io.timetracker.projects.web;

import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.AddColumn;
import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.ChangeColumn;
import org.jspecify.annotations.Nullable;

/** A board's column as people type it. */
record ColumnForm(
        @Nullable String label,
        @Nullable String wipLimit,
        @Nullable Boolean active,
        @Nullable Boolean completeState,
        @Nullable Integer version) {

    static ColumnForm empty() {
        return new ColumnForm("", "", true, false, null);
    }

    static ColumnForm of(BoardColumnView column) {
        var limit = column.wipLimit() == null ? "" : Integer.toString(column.wipLimit());
        return new ColumnForm(column.label(), limit, column.isActive(), column.isCompleteState(), column.version());
    }

    AddColumn toAdd() {
        return toChange().over(AddColumn.named(""), null);
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeColumn toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeColumn(
                Patch.keepIfNull(label),
                Patch.keep(),
                Patch.keep(),
                Patch.keepIfNull(active),
                Patch.keepIfNull(completeState),
                typed.read("wipLimit", wipLimit, Integer::valueOf)));
    }
}
