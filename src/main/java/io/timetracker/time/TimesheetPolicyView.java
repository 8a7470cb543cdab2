package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How periods are decided on.
 *
 * @param autoLockDays so many days after its end a submitted or approved period is closed; null: never
 * @param approverUserIds who decides besides administrators
 * @param enableMultiLevelApproval the approvers approve one after the other, in their order, if there are several
 * @param enableAdminOverride an administrator decides the whole, whosever turn it is
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
        Instant updatedAt) {

    /** The approvers, with this one moved one place up. */
    public List<UserId> raised(UserId approver) {
        var order = new ArrayList<>(approverUserIds);
        var place = order.indexOf(approver);
        if (place > 0) {
            Collections.swap(order, place, place - 1);
        }
        return order;
    }
}
