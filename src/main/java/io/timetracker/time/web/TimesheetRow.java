package io.timetracker.time.web;

import io.timetracker.time.TimesheetStanding;
import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.TimesheetView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week as the pages show it.
 *
 * @param period null for a week that nobody has opened: a draft all the same
 * @param missing days from Monday to Friday on which nothing was worked, while that matters
 * @param isOwn the reader's
 * @param isReopened its owner may change it, although it is locked
 * @param standing how far several approvers are with it, and what the reader may do; null for a week that nobody has opened
 * @param mayClose and reopen what is closed
 */
record TimesheetRow(
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable TimesheetView period,
        String who,
        long seconds,
        List<LocalDate> missing,
        boolean isOwn,
        boolean isReopened,
        @Nullable TimesheetStanding standing,
        boolean mayClose) {

    public String status() {
        return (period == null ? TimesheetStatus.DRAFT : period.status()).wire();
    }

    public boolean canSubmit() {
        return isOwn && (period == null || period.canBeSubmitted() || isReopened);
    }

    public boolean canWithdraw() {
        return isOwn && period != null && period.canBeWithdrawn();
    }

    public boolean canApprove() {
        return standing != null && standing.mayApprove() && period != null && period.canBeApproved();
    }

    public boolean canReject() {
        return standing != null && standing.mayReject() && period != null && period.canBeRejected();
    }

    public boolean canClose() {
        return mayClose && period != null && (!period.isLocked() || isReopened);
    }

    /** Again, too: for another time. */
    public boolean canReopen() {
        return mayReopen() && period != null && period.canBeReopened();
    }

    public boolean canEndReopening() {
        return mayReopen() && isReopened;
    }

    /** A closed one is an administrator's to reopen. */
    private boolean mayReopen() {
        return standing != null && standing.mayReopen() && period != null && (!period.isLocked() || mayClose);
    }

    public boolean canDelete() {
        return (isOwn || mayClose) && period != null && period.canBeDeleted();
    }

    public boolean canBeDecided() {
        return canApprove() || canReject() || canClose() || canReopen();
    }

    /** What was said with the latest decision. */
    public @Nullable String said() {
        return period == null
                ? null
                : period.status() == TimesheetStatus.REJECTED ? period.rejectionReason() : period.closeReason();
    }
}
