package io.timetracker.time.web;

import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.TimesheetView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A week as the pages show it.
 *
 * @param period null for a week that nobody has opened: a draft all the same
 * @param isOwn the reader's
 * @param mayDecide the reader may approve and reject it, as far as its status allows
 */
record TimesheetRow(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable TimesheetView period,
        String who,
        long seconds,
        boolean isOwn,
        boolean mayDecide,
        boolean mayClose) {

    public String status() {
        return (period == null ? TimesheetStatus.DRAFT : period.status()).wire();
    }

    public boolean canSubmit() {
        return isOwn && (period == null || period.canBeSubmitted());
    }

    public boolean canWithdraw() {
        return isOwn && period != null && period.canBeWithdrawn();
    }

    public boolean canApprove() {
        return mayDecide && period != null && period.canBeApproved();
    }

    public boolean canReject() {
        return mayDecide && period != null && period.canBeRejected();
    }

    public boolean canClose() {
        return mayClose && period != null && !period.isLocked();
    }

    public boolean canDelete() {
        return (isOwn || mayClose) && period != null && period.canBeDeleted();
    }

    public boolean canBeDecided() {
        return canApprove() || canReject() || canClose();
    }

    /** What was said with the latest decision. */
    public @Nullable String said() {
        return period == null
                ? null
                : period.status() == TimesheetStatus.REJECTED ? period.rejectionReason() : period.closeReason();
    }
}
