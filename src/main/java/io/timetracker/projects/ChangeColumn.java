package io.timetracker.projects;

import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import org.jspecify.annotations.Nullable;

/** Changes what is given and keeps the rest; the key stays, because tasks bear it. */
public record ChangeColumn(
        Patch<String> label,
        Patch<String> icon,
        Patch<String> color,
        Patch<Boolean> isActive,
        Patch<Boolean> isCompleteState,
        Patch<Integer> wipLimit) {

    public AddColumn over(AddColumn present) {
        return over(present, present.key());
    }

    /** @param key null: made from the label */
    public AddColumn over(AddColumn present, @Nullable String key) {
        return new AddColumn(
                label.isGiven() ? Wording.orEmpty(label.or(null)) : present.label(),
                Wording.orEmpty(key),
                icon.or(present.icon()),
                color.or(present.color()),
                isActive.orKeep(present.isActive()),
                isCompleteState.orKeep(present.isCompleteState()),
                wipLimit.or(present.wipLimit()));
    }
}
