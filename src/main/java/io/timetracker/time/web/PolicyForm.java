package io.timetracker.time.web;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import io.timetracker.time.ChangeTimesheetPolicy;
import io.timetracker.time.TimesheetPolicyView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policy as administrators set it; approvers in the order in which the form has them. */
record PolicyForm(
        @Nullable String autoLockDays,
        @Nullable List<String> approverUserIds,
        @Nullable Boolean enableMultiLevelApproval,
        @Nullable Boolean enableAdminOverride,
        @Nullable Boolean requireRejectionComment,
        @Nullable Integer version) {

    static PolicyForm of(TimesheetPolicyView policy) {
        return new PolicyForm(
                policy.autoLockDays() == null ? "" : policy.autoLockDays().toString(),
                policy.approverUserIds().stream()
                        .map(id -> Long.toString(id.value()))
                        .toList(),
                policy.enableMultiLevelApproval(),
                policy.enableAdminOverride(),
                policy.requireRejectionComment(),
                policy.version());
    }

    public boolean names(UserId person) {
        return approverUserIds != null && approverUserIds.contains(Long.toString(person.value()));
    }

    ChangeTimesheetPolicy toCommand() {
        var typed = new Typed();
        var days = typed.read("autoLockDays", autoLockDays == null ? "" : autoLockDays, Integer::valueOf);
        Patch<List<UserId>> approvers = Patch.to(
                approverUserIds == null
                        ? List.of()
                        : approverUserIds.stream().map(PolicyForm::person).toList());
        return typed.orThrow(new ChangeTimesheetPolicy(
                Patch.keep(),
                days,
                approvers,
                Patch.to(Boolean.TRUE.equals(enableMultiLevelApproval)),
                Patch.to(Boolean.TRUE.equals(requireRejectionComment)),
                Patch.to(Boolean.TRUE.equals(enableAdminOverride))));
    }

    /** The choices lead to ids; what is none leads to nobody. */
    private static UserId person(String text) {
        return new UserId(text.matches("\\d{1,18}") ? Long.parseLong(text) : 0);
    }
}
