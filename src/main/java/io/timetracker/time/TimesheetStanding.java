package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far several approvers have come with a period, and what its reader may do with it, as far as its status allows.
 *
 * @param approvals given so far, by level
 * @param awaits whose turn it is; null: any approver's, or nobody's
 * @param mayApprove and {@code mayReject}: it is the reader's turn
 * @param mayReopen while it is not closed
 */
public record TimesheetStanding(
        List<TimesheetApproval> approvals,
        @Nullable UserId awaits,
        boolean mayApprove,
        boolean mayReject,
        boolean mayReopen) {

    public TimesheetStanding {
        approvals = List.copyOf(approvals);
    }
}
