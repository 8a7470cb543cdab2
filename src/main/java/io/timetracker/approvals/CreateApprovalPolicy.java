package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.UpTo;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectId;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of an approval policy.
 *
 * @param approvalLevels null: as many as there are approvers
 */
public record CreateApprovalPolicy(
        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.too_long}") String name,

        @Nullable ProjectId projectId,
        @Nullable UserId userId,
        boolean appliesToAll,
        boolean requiresApproval,

        @Nullable @Min(value = 1, message = "{validation.approval_levels}") @Max(value = 10, message = "{validation.approval_levels}") Integer approvalLevels,

        @Size(max = 10, message = "{validation.approvers}") List<UserId> approverUserIds,

        @Nullable @UpTo("99999999.99")
        @Digits(integer = Integer.MAX_VALUE, fraction = 2, message = "{validation.two_decimals}") BigDecimal minHours,

        boolean billableOnly,

        @Nullable @Min(value = 1, message = "{validation.auto_approve}") @Max(value = 8760, message = "{validation.auto_approve}") Integer autoApproveAfterHours,

        boolean autoApproveForAdmins,
        boolean enabled) {

    public CreateApprovalPolicy {
        name = Wording.oneLine(name);
        approverUserIds = List.copyOf(approverUserIds);
        // 1.500 has no more decimals than 1.5
        minHours = minHours == null ? null : minHours.stripTrailingZeros();
    }

    /** For nobody yet; what it is for needs approval by any administrator. */
    public static CreateApprovalPolicy blank() {
        return new CreateApprovalPolicy("", null, null, false, true, null, List.of(), null, false, null, false, true);
    }

    /** As many as there are approvers, one where any administrator decides. */
    int levels() {
        return approvalLevels == null ? Math.max(1, approverUserIds.size()) : approvalLevels;
    }
}
