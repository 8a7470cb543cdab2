package io.timetracker.admin.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.admin.ChangeProfile;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;

/** What people may say of themselves. */
@WireRecord
record ProfileBody(
        @Schema(example = "grace@example.com") Patch<String> email,
        @Schema(example = "Ada Byron") Patch<String> fullName,
        @Schema(example = "Europe/Rome") Patch<String> timezone,
        Patch<String> dateFormat,
        Patch<String> timeFormat,
        Patch<Integer> weekStartDay,
        Patch<Boolean> roundingEnabled,
        @Schema(example = "15") Patch<Integer> roundingMinutes,
        Patch<String> roundingMethod,
        @Schema(example = "dark") Patch<String> theme) {

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
