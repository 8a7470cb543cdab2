package io.timetracker.admin.graphql;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.platform.graphql.Inputs;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/** What people say of themselves. */
record ProfileInput(
        @Nullable Integer version,
        ArgumentValue<String> fullName,
        ArgumentValue<String> email,
        ArgumentValue<String> timezone,
        ArgumentValue<String> dateFormat,
        ArgumentValue<String> timeFormat,
        ArgumentValue<Integer> weekStartDay,
        ArgumentValue<Boolean> roundingEnabled,
        ArgumentValue<Integer> roundingMinutes,
        ArgumentValue<String> roundingMethod,
        ArgumentValue<String> theme) {

    ChangeProfile toCommand() {
        return new ChangeProfile(
                Inputs.patch(email),
                Inputs.patch(fullName),
                Inputs.patch(timezone),
                Inputs.patch(dateFormat),
                Inputs.patch(timeFormat),
                Inputs.patch(weekStartDay),
                Inputs.patch(roundingEnabled),
                Inputs.patch(roundingMinutes),
                Inputs.patch(roundingMethod),
                Inputs.patch(theme));
    }
}
