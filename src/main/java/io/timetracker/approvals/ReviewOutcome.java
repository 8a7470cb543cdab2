package io.timetracker.approvals;

import io.timetracker.platform.problems.Refusal;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetView;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of many decisions.
 *
 * @param act what was wanted
 * @param period as the decision left it; null when it was refused
 * @param refusal why nothing was done, or null
 */
public record ReviewOutcome(
        TimesheetId id,
        ReviewDecision.@Nullable Act act,
        @Nullable TimesheetView period,
        @Nullable Refusal refusal) {

    public boolean isDone() {
        return refusal == null;
    }

    /** For machines: the contract's reason, else its code. */
    public @Nullable String error() {
        return refusal == null ? null : refusal.reason() == null ? refusal.code() : refusal.reason();
    }
}
