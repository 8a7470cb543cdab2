package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import org.jspecify.annotations.Nullable;

/**
 * A level of a request waits for its decision from now on.
 *
 * @param owner who worked
 * @param requester who asked: the owner or an administrator
 * @param approver who is to decide, or null: any administrator
 * @param level from 1
 */
public record ApprovalRequested(
        ApprovalId approval,
        TimeEntryId entry,
        UserId owner,
        UserId requester,
        @Nullable UserId approver,
        int level) {

    static ApprovalRequested of(ApprovalView waiting) {
        return new ApprovalRequested(
                waiting.id(),
                waiting.timeEntryId(),
                waiting.ownerId(),
                waiting.requestedBy(),
                waiting.approverId(),
                waiting.level());
    }
}
