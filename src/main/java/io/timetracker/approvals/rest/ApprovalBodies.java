package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ApprovalId;
import io.timetracker.approvals.Decision;
import io.timetracker.approvals.RequestApproval;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TimeEntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is sent about requests. Everything may be left out where the contract requires nothing. */
interface ApprovalBodies {

    @WireRecord
    @Schema(name = "ApprovalRequestInput")
    record Request(
            @Schema(example = "please") @Nullable String comment,

            @Schema(example = "[3]", description = "one per level, in order; empty: whom the rules name") @Nullable List<@Nullable Long> approverIds) {

        RequestApproval toCommand(TimeEntryId entry) {
            var named = approverIds == null ? List.<@Nullable Long>of() : approverIds;
            return new RequestApproval(
                    entry, comment, named.stream().map(Request::person).toList());
        }

        private static UserId person(@Nullable Long id) {
            if (id == null) {
                throw new Invalid("approverIds", "validation.type");
            }
            return new UserId(id);
        }
    }

    @WireRecord
    @Schema(name = "ApprovalCommentInput")
    record Comment(
            @Schema(example = "Well done") @Nullable String comment,

            @Schema(example = "3", description = "what was seen of the work: any other than the current one is refused")
            @Nullable Integer timeEntryVersion) {}

    @WireRecord
    @Schema(name = "ApprovalReasonInput")
    record Reason(
            @Schema(example = "On Friday nobody worked") @Nullable String reason,

            @Schema(description = "the same, by the name that some clients use") @Nullable String rejectionReason,

            @Schema(example = "3", description = "what was seen of the work: any other than the current one is refused")
            @Nullable Integer timeEntryVersion) {

        @Nullable String text() {
            return reason == null || reason.isBlank() ? rejectionReason : reason;
        }
    }

    @WireRecord
    @Schema(name = "BulkApprovalInput")
    record Bulk(
            @Schema(example = "[31, 99]", description = "at most 500") @Nullable List<@Nullable Long> approvalIds,

            @Nullable String comment) {

        List<Decision> decisions() {
            return ids(approvalIds).stream()
                    .map(id -> Decision.approve(id, comment))
                    .toList();
        }
    }

    @WireRecord
    @Schema(name = "BulkRejectionInput")
    record BulkReason(
            @Schema(example = "[31, 99]", description = "at most 500") @Nullable List<@Nullable Long> approvalIds,

            @Nullable String reason) {

        List<Decision> decisions() {
            return ids(approvalIds).stream()
                    .map(id -> Decision.reject(id, reason))
                    .toList();
        }
    }

    private static List<ApprovalId> ids(@Nullable List<@Nullable Long> values) {
        return values == null
                ? List.of()
                : values.stream().map(ApprovalBodies::id).toList();
    }

    private static ApprovalId id(@Nullable Long value) {
        if (value == null) {
            throw new Invalid("approvalIds", "validation.type");
        }
        return new ApprovalId(value);
    }
}
