package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;

/** A level of a request was rejected, and the request with it. */
public record EntryRejected(
        ApprovalId approval, TimeEntryId entry, UserId owner, UserId requester, UserId decider, String reason) {}
