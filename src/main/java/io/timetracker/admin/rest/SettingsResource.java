package io.timetracker.admin.rest;

import io.timetracker.platform.settings.Settings;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;

/** The rules on the wire. */
@WireRecord
record SettingsResource(
        String timezone,
        String dateFormat,
        String timeFormat,
        String currency,
        int roundingMinutes,
        boolean singleActiveTimer,
        boolean requireTask,
        boolean requireDescription,
        int descriptionMinLength,
        boolean lockApprovedEntries,
        boolean allowSelfApproval,
        int undoMinutes,
        String overlapPolicy,
        int forgottenTimerHours,
        List<String> disabledModules) {

    static SettingsResource of(Settings settings) {
        return new SettingsResource(
                settings.zone().getId(),
                settings.dateFormat(),
                settings.timeFormat(),
                settings.currency(),
                settings.roundingMinutes(),
                settings.singleActiveTimer(),
                settings.requireTask(),
                settings.requireDescription(),
                settings.descriptionMinLength(),
                settings.lockApprovedEntries(),
                settings.allowSelfApproval(),
                settings.undoMinutes(),
                settings.overlapPolicy().wire(),
                settings.forgottenTimerHours(),
                settings.disabledModules().stream().sorted().toList());
    }
}
