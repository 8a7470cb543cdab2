package io.timetracker.projects.rest;

import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.AddColumn;
import io.timetracker.projects.ChangeColumn;
import org.jspecify.annotations.Nullable;

/** What a call says of a board's column: all of it, or what shall change. {@code name} is the mobile app's label. */
@WireRecord
record ColumnBody(
        @Nullable Long projectId,
        @Nullable String key,
        Patch<String> label,
        Patch<String> name,
        Patch<String> icon,
        Patch<String> color,
        Patch<Boolean> isActive,
        Patch<Boolean> isCompleteState,
        Patch<Integer> wipLimit) {

    ChangeColumn change() {
        return new ChangeColumn(label.isGiven() ? label : name, icon, color, isActive, isCompleteState, wipLimit);
    }

    AddColumn add() {
        return change().over(AddColumn.named(""), key);
    }
}
