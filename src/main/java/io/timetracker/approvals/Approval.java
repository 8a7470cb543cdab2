package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import io.timetracker.time.TimeEntryId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One level of a request: somebody is to say whether the work of an entry is right. */
@Table("time_entry_approval")
class Approval {

    private @Id @Nullable ApprovalId id;
    private TimeEntryId timeEntryId;
    private UserId ownerId;
    private String status;
    private UserId requestedBy;
    private @Nullable UserId assignedApproverId;
    private @Nullable UserId approvedBy;
    private Instant requestedAt;
    private @Nullable Instant approvedAt;
    private @Nullable Instant rejectedAt;
    private @Nullable String requestComment;
    private @Nullable String approvalComment;
    private @Nullable String rejectionReason;
    private @Nullable ApprovalId parentApprovalId;
    private int approvalLevel;
    private int levels;
    private @Nullable Boolean waiting;
    private @Nullable Instant deletedAt;
    private @Nullable TimeEntryId openEntryId;
    private @Version int version;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private Approval() {}

    /**
     * @param approver null: any administrator
     * @param before the level before, or null: it is the first, and its turn has come
     */
    static Approval of(
            RequestApproval request,
            UserId owner,
            UserId requester,
            @Nullable UserId approver,
            @Nullable Approval before,
            int levels,
            Instant now) {
        var approval = new Approval();
        approval.timeEntryId = request.entry();
        approval.ownerId = owner;
        approval.status = ApprovalStatus.PENDING.wire();
        approval.requestedBy = requester;
        approval.assignedApproverId = approver;
        approval.requestedAt = now;
        approval.requestComment = Wording.linesOrNull(request.comment());
        approval.levels = levels;
        if (before == null) {
            approval.approvalLevel = 1;
            approval.openEntryId = request.entry();
            approval.waiting = true;
        } else {
            approval.approvalLevel = before.approvalLevel + 1;
            approval.parentApprovalId = before.id;
        }
        return approval;
    }

    /** @param decider null: it approves itself @throws ApprovalRefused unless its turn has come */
    void approve(@Nullable UserId decider, @Nullable String comment, Instant now) {
        mustWait();
        become(ApprovalStatus.APPROVED);
        approvedBy = decider;
        approvedAt = now;
        approvalComment = Wording.linesOrNull(comment);
    }

    /** @throws ApprovalRefused unless its turn has come */
    void reject(UserId decider, String reason, Instant now) {
        mustWait();
        become(ApprovalStatus.REJECTED);
        approvedBy = decider;
        rejectedAt = now;
        rejectionReason = Wording.linesOrNull(reason);
    }

    private void mustWait() {
        if (!isWaiting()) {
            throw ApprovalRefused.inStatus(status());
        }
    }

    /** A level of a request that is over is never decided on. */
    void cancel() {
        become(ApprovalStatus.CANCELLED);
    }

    private void become(ApprovalStatus next) {
        status = next.wire();
        waiting = null;
    }

    /** The level before was approved. */
    void takeTurn() {
        waiting = true;
    }

    /** No level of the request that it begins is pending any more. */
    void endRequest() {
        openEntryId = null;
    }

    /** The entry was deleted, and the request with it. */
    void vanish(Instant now) {
        deletedAt = now;
        waiting = null;
        openEntryId = null;
    }

    /** The entry is there again. @param isNext whether its turn had come */
    void reappear(boolean isNext, boolean isOpen) {
        deletedAt = null;
        waiting = isNext ? Boolean.TRUE : null;
        openEntryId = isOpen && approvalLevel == 1 ? timeEntryId : null;
    }

    boolean isPending() {
        return status() == ApprovalStatus.PENDING;
    }

    boolean isWaiting() {
        return isPending() && Boolean.TRUE.equals(waiting);
    }

    boolean isFirst() {
        return approvalLevel == 1;
    }

    ApprovalStatus status() {
        return ApprovalStatus.of(status).orElseThrow();
    }

    boolean is(ApprovalId other) {
        return other.equals(id);
    }

    ApprovalView view() {
        return new ApprovalView(
                Objects.requireNonNull(id),
                timeEntryId,
                ownerId,
                status(),
                requestedBy,
                assignedApproverId,
                approvedBy,
                requestedAt,
                approvedAt,
                rejectedAt,
                requestComment,
                approvalComment,
                rejectionReason,
                parentApprovalId,
                approvalLevel,
                levels,
                isWaiting(),
                version);
    }
}
