package io.timetracker.admin;

import io.timetracker.platform.settings.Settings;
import io.timetracker.platform.wire.Patch;
import java.util.Set;

/** Changes the rules that are given and keeps the rest. */
public record ChangeSettings(
        Patch<String> timezone,
        Patch<String> dateFormat,
        Patch<String> timeFormat,
        Patch<String> currency,
        Patch<Integer> roundingMinutes,
        Patch<Boolean> singleActiveTimer,
        Patch<Boolean> requireTask,
        Patch<Boolean> requireDescription,
        Patch<Integer> descriptionMinLength,
        Patch<Boolean> lockApprovedEntries,
        Patch<Boolean> allowSelfApproval,
        Patch<Integer> undoMinutes,
        Patch<String> overlapPolicy,
        Patch<Integer> forgottenTimerHours,
        Patch<Set<String>> disabledModules) {

    /** Every rule as it is wanted. */
    public static ChangeSettings to(Settings wanted) {
        return new ChangeSettings(
                Patch.to(wanted.zone().getId()),
                Patch.to(wanted.dateFormat()),
                Patch.to(wanted.timeFormat()),
                Patch.to(wanted.currency()),
                Patch.to(wanted.roundingMinutes()),
                Patch.to(wanted.singleActiveTimer()),
                Patch.to(wanted.requireTask()),
                Patch.to(wanted.requireDescription()),
                Patch.to(wanted.descriptionMinLength()),
                Patch.to(wanted.lockApprovedEntries()),
                Patch.to(wanted.allowSelfApproval()),
                Patch.to(wanted.undoMinutes()),
                Patch.to(wanted.overlapPolicy().wire()),
                Patch.to(wanted.forgottenTimerHours()),
                Patch.to(wanted.disabledModules()));
    }

    /** What the rules become; a rule always has a value, so "none" keeps it. */
    Rules over(Settings present) {
        return new Rules(
                timezone.orKeep(present.zone().getId()),
                dateFormat.orKeep(present.dateFormat()),
                timeFormat.orKeep(present.timeFormat()),
                currency.orKeep(present.currency()),
                roundingMinutes.orKeep(present.roundingMinutes()),
                singleActiveTimer.orKeep(present.singleActiveTimer()),
                requireTask.orKeep(present.requireTask()),
                requireDescription.orKeep(present.requireDescription()),
                descriptionMinLength.orKeep(present.descriptionMinLength()),
                lockApprovedEntries.orKeep(present.lockApprovedEntries()),
                allowSelfApproval.orKeep(present.allowSelfApproval()),
                undoMinutes.orKeep(present.undoMinutes()),
                overlapPolicy.orKeep(present.overlapPolicy().wire()),
                forgottenTimerHours.orKeep(present.forgottenTimerHours()),
                disabledModules.orKeep(present.disabledModules()));
    }
}
