package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ChangeApprovalPolicy;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call says of a policy: all of it, or what shall change. */
@WireRecord
@Schema(name = "ApprovalPolicyInput")
record ApprovalPolicyBody(
        @Schema(example = "Website, billable") Patch<String> name,

        @Schema(description = "for the time on a project") Patch<Long> projectId,

        @Schema(description = "for the time of a person; with `project_id`: on that project")
        Patch<Long> userId,

        @Schema(description = "for everybody's time, with neither project nor person")
        Patch<Boolean> appliesToAll,

        @Schema(description = "true unless given") Patch<Boolean> requiresApproval,

        @Schema(example = "2", description = "1 to 10; absent or null: as many as there are approvers")
        Patch<Integer> approvalLevels,

        @Schema(description = "at most 10, in the order in which they decide; none: any administrator")
        Patch<List<@Nullable Long>> approverUserIds,

        @Schema(example = "2.5", description = "shorter entries need no approval; null: none is too short")
        Patch<BigDecimal> minHours,

        Patch<Boolean> billableOnly,

        @Schema(example = "72", description = "1 to 8760; null: never")
        Patch<Integer> autoApproveAfterHours,

        Patch<Boolean> autoApproveForAdmins,
        @Schema(description = "true unless given") Patch<Boolean> enabled) {

    ChangeApprovalPolicy change() {
        return new ChangeApprovalPolicy(
                name,
                projectId.map(ProjectId::new),
                userId.map(UserId::new),
                appliesToAll,
                requiresApproval,
                approvalLevels,
                approverUserIds.map(ApprovalPolicyBody::people),
                minHours,
                billableOnly,
                autoApproveAfterHours,
                autoApproveForAdmins,
                enabled);
    }

    private static List<UserId> people(List<@Nullable Long> ids) {
        return ids.stream()
                .map(id -> {
                    if (id == null) {
                        throw new Invalid("approverUserIds", "validation.approver_unknown");
                    }
                    return new UserId(id);
                })
                .toList();
    }
}
