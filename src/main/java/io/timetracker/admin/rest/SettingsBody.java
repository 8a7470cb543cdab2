package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.admin.ChangeSettings;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules to change. */
@WireRecord
record SettingsBody(
        @Schema(example = "Europe/Rome") Patch<String> timezone,
        Patch<String> dateFormat,
        Patch<String> timeFormat,
        @Schema(example = "EUR") Patch<String> currency,
        @Schema(example = "15") Patch<Integer> roundingMinutes,
        @Schema(example = "true") Patch<Boolean> singleActiveTimer,
        Patch<Boolean> requireTask,
        Patch<Boolean> requireDescription,
        Patch<Integer> descriptionMinLength,
        Patch<Boolean> lockApprovedEntries,
        Patch<Boolean> allowSelfApproval,
        Patch<Integer> undoMinutes,

        @Schema(example = "refuse", description = "`refuse`, `warn` or `allow`")
        Patch<String> overlapPolicy,

        @Schema(example = "10", description = "0 to 168; 0: nobody is asked")
        Patch<Integer> forgottenTimerHours,

        Patch<List<String>> disabledModules) {

    ChangeSettings toCommand() {
        return new ChangeSettings(
                timezone,
                dateFormat,
                timeFormat,
                currency,
                roundingMinutes,
                singleActiveTimer,
                requireTask,
                requireDescription,
                descriptionMinLength,
                lockApprovedEntries,
                allowSelfApproval,
                undoMinutes,
                overlapPolicy,
                forgottenTimerHours,
                disabledModules.map(SettingsBody::distinct));
    }

    private static Set<String> distinct(List<String> ids) {
        var distinct = new HashSet<>(ids);
        if (distinct.remove(null)) {
            throw new Invalid("disabledModules", "validation.type");
        }
        return distinct;
    }
}
