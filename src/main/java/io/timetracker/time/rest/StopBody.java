package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the work ended. */
@WireRecord
record StopBody(
        @Schema(
                example = "2026-02-03T17:30:00",
                description = "absent: now; after the start, and later than now counts as now")
        @Nullable String stopTime) {

    @Nullable Instant moment(WireTime time) {
        return stopTime == null || stopTime.isBlank()
                ? null
                : time.moment(stopTime).orElseThrow(() -> new Invalid("stopTime", "validation.moment"));
    }
}
