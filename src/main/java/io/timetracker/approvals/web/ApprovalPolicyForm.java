package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalPolicyView;
import io.timetracker.approvals.ChangeApprovalPolicy;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy as people type it.
 *
 * @param approverUserIds in order; places that were left empty name nobody
 */
record ApprovalPolicyForm(
        @Nullable String name,
        @Nullable String projectId,
        @Nullable String userId,
        @Nullable Boolean appliesToAll,
        @Nullable Boolean requiresApproval,
        @Nullable String approvalLevels,
        @Nullable List<String> approverUserIds,
        @Nullable String minHours,
        @Nullable Boolean billableOnly,
        @Nullable String autoApproveAfterHours,
        @Nullable Boolean autoApproveForAdmins,
        @Nullable Boolean enabled,
        @Nullable Integer version) {

    private static final int FEWEST_PLACES = 3;
    private static final int MOST_PLACES = 10;

    static ApprovalPolicyForm empty() {
        return new ApprovalPolicyForm("", "", "", false, true, "", List.of(), "", false, "", false, true, null);
    }

    static ApprovalPolicyForm of(ApprovalPolicyView policy) {
        var approvers =
                policy.approverUserIds().stream().map(ApprovalPolicyForm::text).toList();
        return new ApprovalPolicyForm(
                policy.name(),
                text(policy.projectId()),
                text(policy.userId()),
                policy.appliesToAll(),
                policy.requiresApproval(),
                policy.approvalLevels() == Math.max(1, approvers.size())
                        ? ""
                        : Integer.toString(policy.approvalLevels()),
                approvers,
                policy.minHours() == null
                        ? ""
                        : policy.minHours().stripTrailingZeros().toPlainString(),
                policy.billableOnly(),
                policy.autoApproveAfterHours() == null
                        ? ""
                        : policy.autoApproveAfterHours().toString(),
                policy.autoApproveForAdmins(),
                policy.enabled(),
                policy.version());
    }

    private static String text(@Nullable TypedId id) {
        return id == null ? "" : Long.toString(id.value());
    }

    /** What each place for an approver holds: one more than is filled, empty ones hold nothing. */
    public List<String> places() {
        var filled = filled();
        var places = Math.clamp(filled.size() + 1L, FEWEST_PLACES, Math.max(MOST_PLACES, filled.size()));
        return IntStream.range(0, places)
                .mapToObj(place -> place < filled.size() ? filled.get(place) : "")
                .toList();
    }

    /** The people that stand in it, whatever else is wrong. */
    Set<UserId> people() {
        return Stream.concat(Stream.ofNullable(userId), filled().stream())
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .map(id -> new UserId(Long.parseLong(id)))
                .collect(Collectors.toSet());
    }

    private List<String> filled() {
        return approverUserIds == null
                ? List.of()
                : approverUserIds.stream()
                        .filter(id -> id != null && !id.isBlank())
                        .limit(MOST_PLACES + 1L)
                        .toList();
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeApprovalPolicy toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeApprovalPolicy(
                Patch.keepIfNull(name),
                typed.read("projectId", projectId, id -> new ProjectId(Typed.id(id))),
                typed.read("userId", userId, id -> new UserId(Typed.id(id))),
                Patch.keepIfNull(appliesToAll),
                Patch.keepIfNull(requiresApproval),
                typed.read("approvalLevels", approvalLevels, Integer::valueOf),
                approvers(typed),
                typed.read("minHours", minHours, Typed::decimal),
                Patch.keepIfNull(billableOnly),
                typed.read("autoApproveAfterHours", autoApproveAfterHours, Integer::valueOf),
                Patch.keepIfNull(autoApproveForAdmins),
                Patch.keepIfNull(enabled)));
    }

    /** Nobody in any place: any administrator decides. */
    private Patch<List<UserId>> approvers(Typed typed) {
        if (approverUserIds == null || filled().isEmpty()) {
            return approverUserIds == null ? Patch.keep() : Patch.to(List.of());
        }
        return typed.read("approverUserIds", String.join(" ", filled()), ApprovalPolicyForm::people);
    }

    private static List<UserId> people(String ids) {
        return Arrays.stream(ids.split(" ")).map(id -> new UserId(Typed.id(id))).toList();
    }
}
