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
        Patch<Set<String>> disabledModules) {

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
                disabledModules.orKeep(present.disabledModules()));
    }
}
