package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import org.jspecify.annotations.Nullable;

/**
 * The last level of a request was approved: the entry is, too.
 *
 * @param decider null when it was approved by itself
 */
public record EntryApproved(
        ApprovalId approval,
        TimeEntryId entry,
        UserId owner,
        UserId requester,
        @Nullable UserId decider) {}
