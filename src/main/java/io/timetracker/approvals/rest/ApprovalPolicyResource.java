package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ApprovalPolicyNames;
import io.timetracker.approvals.ApprovalPolicyView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

@WireRecord
@Schema(name = "ApprovalPolicy")
record ApprovalPolicyResource(
        long id,
        @Schema(example = "Website, billable") String name,
        @Nullable Long projectId,
        @Nullable String projectName,
        @Nullable Long userId,
        @Nullable String userName,
        boolean appliesToAll,
        boolean requiresApproval,

        @Schema(example = "2", description = "how many of the approvers decide, one after the other")
        int approvalLevels,

        @Schema(description = "in the order in which they decide; empty: any administrator")
        List<Long> approverUserIds,

        @Schema(example = "2.50") @Nullable BigDecimal minHours,
        boolean billableOnly,
        @Schema(example = "72") @Nullable Integer autoApproveAfterHours,
        boolean autoApproveForAdmins,
        boolean enabled,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    static ApprovalPolicyResource of(ApprovalPolicyView policy, ApprovalPolicyNames names) {
        return new ApprovalPolicyResource(
                policy.id().value(),
                policy.name(),
                TypedId.valueOf(policy.projectId()),
                names.project(policy),
                TypedId.valueOf(policy.userId()),
                names.user(policy),
                policy.appliesToAll(),
                policy.requiresApproval(),
                policy.approvalLevels(),
                policy.approverUserIds().stream().map(UserId::value).toList(),
                policy.minHours(),
                policy.billableOnly(),
                policy.autoApproveAfterHours(),
                policy.autoApproveForAdmins(),
                policy.enabled(),
                WireTime.utc(policy.createdAt()),
                WireTime.utc(policy.updatedAt()));
    }
}
