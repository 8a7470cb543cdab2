package io.timetracker.approvals.web;

import io.timetracker.approvals.ReviewDecision;
import io.timetracker.time.TimesheetId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides on the week that they look at.
 *
 * @param act {@code approve} or {@code reject}, by the button that was pressed
 * @param next the week to go on with
 */
record ReviewForm(
        @Nullable String act,
        @Nullable String reason,
        @Nullable Integer version,
        @Nullable TimesheetId next) {

    static ReviewForm because(String reason) {
        return new ReviewForm(null, reason, null, null);
    }

    ReviewDecision toDecision(TimesheetId id) {
        return new ReviewDecision(id, ReviewDecision.Act.of(act).orElse(null), reason, version);
    }
}
