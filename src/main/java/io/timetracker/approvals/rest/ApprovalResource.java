package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ApprovalView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** One level of a request on the wire; its moments are UTC (Q07). */
@WireRecord
@Schema(name = "Approval")
record ApprovalResource(
        @Schema(example = "31") long id,
        @Schema(example = "21") long timeEntryId,

        @Schema(
                example = "pending",
                allowableValues = {"pending", "approved", "rejected", "cancelled"})
        String status,

        @Schema(example = "2") long requestedBy,

        @Schema(description = "also who rejected; null while nobody has, and when it was approved by itself") @Nullable Long approvedBy,

        @Schema(example = "2026-02-03T10:00:00") @Nullable String requestedAt,
        @Nullable String approvedAt,
        @Nullable String rejectedAt,
        @Schema(example = "please") @Nullable String requestComment,
        @Nullable String approvalComment,
        @Nullable String rejectionReason,

        @Schema(description = "the level before") @Nullable Long parentApprovalId,

        @Schema(example = "1") int approvalLevel,

        @Schema(example = "1", description = "levels of the request; not in the contract")
        int approvalLevels,

        @Schema(example = "2", description = "whose time it is; not in the contract")
        long userId,

        @Schema(example = "true", description = "it can be decided on now; not in the contract")
        boolean isWaiting) {

    static ApprovalResource of(ApprovalView approval) {
        return new ApprovalResource(
                approval.id().value(),
                approval.timeEntryId().value(),
                approval.status().wire(),
                approval.requestedBy().value(),
                TypedId.valueOf(approval.decidedBy()),
                WireTime.utc(approval.requestedAt()),
                WireTime.utc(approval.approvedAt()),
                WireTime.utc(approval.rejectedAt()),
                approval.requestComment(),
                approval.approvalComment(),
                approval.rejectionReason(),
                TypedId.valueOf(approval.parentId()),
                approval.level(),
                approval.levels(),
                approval.ownerId().value(),
                approval.isWaiting());
    }
}
