package io.timetracker.approvals;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.TimeEntryView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Which entries need approval, and whose (contract, data model 8.2). */
@Table("approval_policy")
class ApprovalPolicy {

    /** Of several that apply the first one counts: a project's, then a person's, then everybody's; then the oldest. */
    static final Comparator<ApprovalPolicy> PRECEDENCE = Comparator.comparingInt(ApprovalPolicy::rank)
            .thenComparingLong(policy -> policy.policyId().value());

    private static final int DECIMALS = 2;

    private @Id @Nullable ApprovalPolicyId id;
    private String name;
    private @Nullable ProjectId projectId;
    private @Nullable UserId userId;
    private boolean appliesToAll;
    private boolean requiresApproval;
    private int approvalLevels;
    private String approverUserIds;
    private @Nullable BigDecimal minHours;
    private boolean billableOnly;
    private @Nullable Integer autoApproveAfterHours;
    private boolean autoApproveForAdmins;
    private boolean enabled;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private ApprovalPolicy() {}

    static ApprovalPolicy create(CreateApprovalPolicy wanted, Instant now) {
        var policy = new ApprovalPolicy();
        policy.createdAt = now;
        policy.change(wanted, now);
        return policy;
    }

    void change(CreateApprovalPolicy wanted, Instant now) {
        name = wanted.name();
        projectId = wanted.projectId();
        userId = wanted.userId();
        appliesToAll = wanted.appliesToAll();
        requiresApproval = wanted.requiresApproval();
        approvalLevels = wanted.levels();
        approverUserIds = text(wanted.approverUserIds());
        minHours = wanted.minHours() == null ? null : wanted.minHours().setScale(DECIMALS, RoundingMode.UNNECESSARY);
        billableOnly = wanted.billableOnly();
        autoApproveAfterHours = wanted.autoApproveAfterHours();
        autoApproveForAdmins = wanted.autoApproveForAdmins();
        enabled = wanted.enabled();
        updatedAt = now;
    }

    private static String text(List<UserId> approvers) {
        return approvers.stream()
                .map(approver -> Long.toString(approver.value()))
                .collect(Collectors.joining(","));
    }

    private List<UserId> approvers() {
        return Arrays.stream(approverUserIds.split(","))
                .filter(id -> !id.isBlank())
                .map(id -> new UserId(Long.parseLong(id.strip())))
                .toList();
    }

    /** What a change starts from. */
    CreateApprovalPolicy details() {
        return new CreateApprovalPolicy(
                name,
                projectId,
                userId,
                appliesToAll,
                requiresApproval,
                approvalLevels,
                approvers(),
                minHours,
                billableOnly,
                autoApproveAfterHours,
                autoApproveForAdmins,
                enabled);
    }

    /** Whether the entry needs approval by it. */
    boolean appliesTo(TimeEntryView entry) {
        return enabled
                && requiresApproval
                && isFor(entry)
                && (entry.billable() || !billableOnly)
                && isLongEnough(entry);
    }

    private boolean isFor(TimeEntryView entry) {
        return (projectId == null || projectId.equals(entry.projectId()))
                && (userId == null || userId.equals(entry.userId()))
                && (appliesToAll || projectId != null || userId != null);
    }

    /** By the hours that people see, which have two decimals as well. What still runs has none yet. */
    private boolean isLongEnough(TimeEntryView entry) {
        var seconds = entry.durationSeconds();
        return minHours == null
                || seconds != null
                        && BigDecimal.valueOf(Durations.hours(seconds)).compareTo(minHours) >= 0;
    }

    private int rank() {
        if (projectId != null) {
            return 0;
        }
        return userId != null ? 1 : 2;
    }

    private ApprovalPolicyId policyId() {
        return Objects.requireNonNull(id);
    }

    ApprovalPolicyView view() {
        return new ApprovalPolicyView(
                policyId(),
                name,
                projectId,
                userId,
                appliesToAll,
                requiresApproval,
                approvalLevels,
                approvers(),
                minHours,
                billableOnly,
                autoApproveAfterHours,
                autoApproveForAdmins,
                enabled,
                version,
                createdAt,
                updatedAt);
    }
}
