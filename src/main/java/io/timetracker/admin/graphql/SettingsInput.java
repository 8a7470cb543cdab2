package io.timetracker.admin.graphql;

import io.timetracker.admin.ChangeSettings;
import io.timetracker.platform.graphql.Inputs;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** The rules to change. */
record SettingsInput(
        @Nullable Integer version,
        ArgumentValue<String> timezone,
        ArgumentValue<String> dateFormat,
        ArgumentValue<String> timeFormat,
        ArgumentValue<String> currency,
        ArgumentValue<Integer> roundingMinutes,
        ArgumentValue<Boolean> singleActiveTimer,
        ArgumentValue<Boolean> requireTask,
        ArgumentValue<Boolean> requireDescription,
        ArgumentValue<Integer> descriptionMinLength,
        ArgumentValue<Boolean> lockApprovedEntries,
        ArgumentValue<Boolean> allowSelfApproval,
        ArgumentValue<Integer> undoMinutes,
        ArgumentValue<String> overlapPolicy,
        ArgumentValue<Integer> forgottenTimerHours,
        ArgumentValue<List<String>> disabledModules) {

    ChangeSettings toCommand() {
        return new ChangeSettings(
                Inputs.patch(timezone),
                Inputs.patch(dateFormat),
                Inputs.patch(timeFormat),
                Inputs.patch(currency),
                Inputs.patch(roundingMinutes),
                Inputs.patch(singleActiveTimer),
                Inputs.patch(requireTask),
                Inputs.patch(requireDescription),
                Inputs.patch(descriptionMinLength),
                Inputs.patch(lockApprovedEntries),
                Inputs.patch(allowSelfApproval),
                Inputs.patch(undoMinutes),
                Inputs.patch(overlapPolicy),
                Inputs.patch(forgottenTimerHours),
                Inputs.patch(disabledModules).map(HashSet::new));
    }
}
