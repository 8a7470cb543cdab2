package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;

/**
 * A request that was open is not any more without a decision: it was taken back, or its entry was deleted.
 *
 * @param last its last level
 */
public record ApprovalWithdrawn(TimeEntryId entry, ApprovalId last, UserId owner) {}
