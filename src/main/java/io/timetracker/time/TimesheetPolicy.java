package io.timetracker.time;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The one row that says how periods are decided on. */
@Table("timesheet_policy")
class TimesheetPolicy {

    static final TimesheetPolicyId ONE = new TimesheetPolicyId(1);
    static final String TYPE = "[a-z_]{1,20}";
    static final int MOST_APPROVERS = 50;
    static final int LONGEST_AUTO_LOCK = 3650;

    private @Id TimesheetPolicyId id;
    private String defaultPeriodType;
    private @Nullable Integer autoLockDays;
    private String approverUserIds;
    private boolean enableMultiLevelApproval;
    private boolean requireRejectionComment;
    private boolean enableAdminOverride;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private TimesheetPolicy() {}

    static TimesheetPolicy usual(Instant now) {
        var policy = new TimesheetPolicy();
        policy.id = ONE;
        policy.defaultPeriodType = "weekly";
        policy.approverUserIds = "";
        policy.requireRejectionComment = true;
        policy.enableAdminOverride = true;
        policy.createdAt = now;
        policy.updatedAt = now;
        return policy;
    }

    /** @throws Invalid if something is out of its bounds */
    void change(ChangeTimesheetPolicy command, Instant now) {
        defaultPeriodType = lawful(command.defaultPeriodType().orKeep(defaultPeriodType));
        autoLockDays = lawful(command.autoLockDays().or(autoLockDays));
        approverUserIds = text(command.approverUserIds().orKeep(approvers()));
        enableMultiLevelApproval = command.enableMultiLevelApproval().orKeep(enableMultiLevelApproval);
        requireRejectionComment = command.requireRejectionComment().orKeep(requireRejectionComment);
        enableAdminOverride = command.enableAdminOverride().orKeep(enableAdminOverride);
        updatedAt = now;
    }

    private static String lawful(String type) {
        if (!type.matches(TYPE)) {
            throw new Invalid("defaultPeriodType", "validation.choice");
        }
        return type;
    }

    private static @Nullable Integer lawful(@Nullable Integer days) {
        if (days != null && (days < 0 || days > LONGEST_AUTO_LOCK)) {
            throw new Invalid("autoLockDays", "validation.number");
        }
        return days;
    }

    private static String text(List<UserId> approvers) {
        if (approvers.size() > MOST_APPROVERS) {
            throw new Invalid("approverUserIds", "validation.too_long");
        }
        return approvers.stream()
                .distinct()
                .map(approver -> Long.toString(approver.value()))
                .collect(Collectors.joining(","));
    }

    private List<UserId> approvers() {
        return Arrays.stream(approverUserIds.split(","))
                .filter(id -> !id.isBlank())
                .map(id -> new UserId(Long.parseLong(id.strip())))
                .toList();
    }

    TimesheetPolicyView view() {
        return new TimesheetPolicyView(
                id,
                defaultPeriodType,
                autoLockDays,
                approvers(),
                enableMultiLevelApproval,
                requireRejectionComment,
                enableAdminOverride,
                version,
                createdAt,
                updatedAt);
    }
}
