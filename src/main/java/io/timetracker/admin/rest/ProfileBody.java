package io.timetracker.admin.rest;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;

/** What people may say of themselves. */
@WireRecord
record ProfileBody(
        Patch<String> email,
        Patch<String> fullName,
        Patch<String> timezone,
        Patch<String> dateFormat,
        Patch<String> timeFormat,
        Patch<Integer> weekStartDay,
        Patch<Boolean> roundingEnabled,
        Patch<Integer> roundingMinutes,
        Patch<String> roundingMethod,
        Patch<String> theme) {

    ChangeProfile toCommand() {
        return new ChangeProfile(
                email,
                fullName,
                timezone,
                dateFormat,
                timeFormat,
                weekStartDay,
                roundingEnabled,
                roundingMinutes,
                roundingMethod,
                theme);
    }
}
