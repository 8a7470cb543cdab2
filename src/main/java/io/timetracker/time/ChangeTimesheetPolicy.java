package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import java.util.List;

/** Changes what is given and keeps the rest. Only {@code autoLockDays} can be taken away. */
public record ChangeTimesheetPolicy(
        Patch<String> defaultPeriodType,
        Patch<Integer> autoLockDays,
        Patch<List<UserId>> approverUserIds,
        Patch<Boolean> enableMultiLevelApproval,
        Patch<Boolean> requireRejectionComment,
        Patch<Boolean> enableAdminOverride) {

    public static ChangeTimesheetPolicy nothing() {
        return new ChangeTimesheetPolicy(
                Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
    }

    public ChangeTimesheetPolicy approvers(List<UserId> approvers) {
        return new ChangeTimesheetPolicy(
                defaultPeriodType,
                autoLockDays,
                Patch.to(approvers),
                enableMultiLevelApproval,
                requireRejectionComment,
                enableAdminOverride);
    }
}
