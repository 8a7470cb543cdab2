package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries need approval, and whose. It is for a project, for a person, for a person on a project, or for everybody.
 *
 * @param appliesToAll with neither project nor person
 * @param requiresApproval false: it asks for nothing
 * @param approvalLevels how many of the approvers decide, one after the other; from 1
 * @param approverUserIds in the order in which they decide; empty: any administrator, once
 * @param minHours shorter entries need no approval by it; null: however short
 * @param autoApproveAfterHours a request that waits for so long approves itself; null: never
 * @param autoApproveForAdmins what administrators ask for approves itself
 */
public record ApprovalPolicyView(
        ApprovalPolicyId id,
        String name,
        @Nullable ProjectId projectId,
        @Nullable UserId userId,
        boolean appliesToAll,
        boolean requiresApproval,
        int approvalLevels,
        List<UserId> approverUserIds,
        @Nullable BigDecimal minHours,
        boolean billableOnly,
        @Nullable Integer autoApproveAfterHours,
        boolean autoApproveForAdmins,
        boolean enabled,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
