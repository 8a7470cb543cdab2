package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One level of a request, as readers see it.
 *
 * @param ownerId whose time it is
 * @param approverId who is to decide; null: any administrator
 * @param decidedBy who approved or rejected; null while nobody has, and when it was approved by itself
 * @param parentId the level before; null of the first
 * @param level from 1 to {@code levels}
 * @param isWaiting its turn has come: it can be decided on now
 */
public record ApprovalView(
        ApprovalId id,
        TimeEntryId timeEntryId,
        UserId ownerId,
        ApprovalStatus status,
        UserId requestedBy,
        @Nullable UserId approverId,
        @Nullable UserId decidedBy,
        Instant requestedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant rejectedAt,
        @Nullable String requestComment,
        @Nullable String approvalComment,
        @Nullable String rejectionReason,
        @Nullable ApprovalId parentId,
        int level,
        int levels,
        boolean isWaiting,
        int version) {

    public boolean isLast() {
        return level == levels;
    }
}
