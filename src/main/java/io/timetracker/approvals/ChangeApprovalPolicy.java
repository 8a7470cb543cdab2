package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import java.math.BigDecimal;
import java.util.List;

/**
 * Changes what is given and keeps the rest. Who gives a project or a person takes everybody away, and the other way round;
 * levels that are taken away are as many as there are approvers.
 */
public record ChangeApprovalPolicy(
        Patch<String> name,
        Patch<ProjectId> projectId,
        Patch<UserId> userId,
        Patch<Boolean> appliesToAll,
        Patch<Boolean> requiresApproval,
        Patch<Integer> approvalLevels,
        Patch<List<UserId>> approverUserIds,
        Patch<BigDecimal> minHours,
        Patch<Boolean> billableOnly,
        Patch<Integer> autoApproveAfterHours,
        Patch<Boolean> autoApproveForAdmins,
        Patch<Boolean> enabled) {

    public CreateApprovalPolicy over(CreateApprovalPolicy present) {
        var isForSome = projectId.or(null) != null || userId.or(null) != null;
        var isForAll = Boolean.TRUE.equals(appliesToAll.or(null));
        return new CreateApprovalPolicy(
                name.orKeep(present.name()),
                isForAll ? projectId.or(null) : projectId.or(present.projectId()),
                isForAll ? userId.or(null) : userId.or(present.userId()),
                appliesToAll.orKeep(!isForSome && present.appliesToAll()),
                requiresApproval.orKeep(present.requiresApproval()),
                approvalLevels.or(present.approvalLevels()),
                approverUserIds.orKeep(present.approverUserIds()),
                minHours.or(present.minHours()),
                billableOnly.orKeep(present.billableOnly()),
                autoApproveAfterHours.or(present.autoApproveAfterHours()),
                autoApproveForAdmins.orKeep(present.autoApproveForAdmins()),
                enabled.orKeep(present.enabled()));
    }
}
