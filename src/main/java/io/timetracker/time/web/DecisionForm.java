package io.timetracker.time.web;

import io.timetracker.platform.ui.Typed;
import io.timetracker.time.ReopenTimesheet;
import io.timetracker.time.TimesheetView;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides on a week.
 *
 * @param act {@code approve}, {@code reject}, {@code reopen}, {@code end} or {@code close}, by the button that was pressed
 * @param hours for which it is reopened; empty: as usual
 */
record DecisionForm(
        @Nullable String act,
        @Nullable String reason,
        @Nullable String hours,
        @Nullable Integer version) {

    static DecisionForm of(TimesheetView period) {
        return new DecisionForm(null, "", Integer.toString(ReopenTimesheet.USUAL_HOURS), period.version());
    }

    ReopenTimesheet reopening() {
        var typed = new Typed();
        var read = typed.read("hours", hours, Integer::valueOf);
        return typed.orThrow(new ReopenTimesheet(reason, null, read.or(null)));
    }
}
