package io.timetracker.approvals.graphql;

import io.timetracker.approvals.ApprovalPolicyId;
import io.timetracker.approvals.ChangeApprovalPolicy;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What callers say of a policy. */
final class ApprovalPolicyInputs {

    private ApprovalPolicyInputs() {}

    record CreateApprovalPolicyInput(
            String name,
            ArgumentValue<ProjectId> projectId,
            ArgumentValue<UserId> userId,
            ArgumentValue<Boolean> appliesToAll,
            ArgumentValue<Boolean> requiresApproval,
            ArgumentValue<Integer> approvalLevels,
            ArgumentValue<List<UserId>> approverUserIds,
            ArgumentValue<BigDecimal> minHours,
            ArgumentValue<Boolean> billableOnly,
            ArgumentValue<Integer> autoApproveAfterHours,
            ArgumentValue<Boolean> autoApproveForAdmins,
            ArgumentValue<Boolean> enabled) {

        ChangeApprovalPolicy change() {
            return new ChangeApprovalPolicy(
                    Patch.to(name),
                    Inputs.patch(projectId),
                    Inputs.patch(userId),
                    Inputs.patch(appliesToAll),
                    Inputs.patch(requiresApproval),
                    Inputs.patch(approvalLevels),
                    Inputs.patch(approverUserIds),
                    Inputs.patch(minHours),
                    Inputs.patch(billableOnly),
                    Inputs.patch(autoApproveAfterHours),
                    Inputs.patch(autoApproveForAdmins),
                    Inputs.patch(enabled));
        }
    }

    record ChangeApprovalPolicyInput(
            ApprovalPolicyId id,
            @Nullable Integer version,
            ArgumentValue<String> name,
            ArgumentValue<ProjectId> projectId,
            ArgumentValue<UserId> userId,
            ArgumentValue<Boolean> appliesToAll,
            ArgumentValue<Boolean> requiresApproval,
            ArgumentValue<Integer> approvalLevels,
            ArgumentValue<List<UserId>> approverUserIds,
            ArgumentValue<BigDecimal> minHours,
            ArgumentValue<Boolean> billableOnly,
            ArgumentValue<Integer> autoApproveAfterHours,
            ArgumentValue<Boolean> autoApproveForAdmins,
            ArgumentValue<Boolean> enabled) {

        ChangeApprovalPolicy change() {
            return new ChangeApprovalPolicy(
                    Inputs.patch(name),
                    Inputs.patch(projectId),
                    Inputs.patch(userId),
                    Inputs.patch(appliesToAll),
                    Inputs.patch(requiresApproval),
                    Inputs.patch(approvalLevels),
                    Inputs.patch(approverUserIds),
                    Inputs.patch(minHours),
                    Inputs.patch(billableOnly),
                    Inputs.patch(autoApproveAfterHours),
                    Inputs.patch(autoApproveForAdmins),
                    Inputs.patch(enabled));
        }
    }

    record DeleteApprovalPolicyInput(
            ApprovalPolicyId id, @Nullable Integer version) {}
}
