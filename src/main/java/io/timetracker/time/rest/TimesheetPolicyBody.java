package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.ChangeTimesheetPolicy;
import java.util.List;

/** What shall change of the policy. */
@WireRecord
record TimesheetPolicyBody(
        @Schema(example = "weekly") Patch<String> defaultPeriodType,

        @Schema(example = "14", description = "null: never") Patch<Integer> autoLockDays,

        @Schema(description = "who decides besides administrators")
        Patch<List<Long>> approverUserIds,

        Patch<Boolean> enableMultiLevelApproval,
        Patch<Boolean> requireRejectionComment,
        Patch<Boolean> enableAdminOverride) {

    ChangeTimesheetPolicy toCommand() {
        return new ChangeTimesheetPolicy(
                defaultPeriodType,
                autoLockDays,
                approverUserIds.map(ids -> ids.stream().map(UserId::new).toList()),
                enableMultiLevelApproval,
                requireRejectionComment,
                enableAdminOverride);
    }
}
