package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How periods are decided on.
 *
 * @param autoLockDays so many days after its end a submitted or approved period is closed; null: never
 * @param approverUserIds who decides besides administrators
 */
public record TimesheetPolicyView(
        TimesheetPolicyId id,
        String defaultPeriodType,
        @Nullable Integer autoLockDays,
        List<UserId> approverUserIds,
        boolean enableMultiLevelApproval,
        boolean requireRejectionComment,
        boolean enableAdminOverride,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
