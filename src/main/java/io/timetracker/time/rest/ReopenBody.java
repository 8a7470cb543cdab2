package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.ReopenTimesheet;
import org.jspecify.annotations.Nullable;

/** Why, and for how long. */
@WireRecord
record ReopenBody(
        @Schema(example = "Friday is missing", description = "required, at most 1000 characters") @Nullable String reason,

        @Schema(example = "2026-02-10T12:00:00", description = "at most 14 days from now; absent: as hours say")
        @Nullable String until,

        @Schema(example = "24", description = "1 to 336, instead of until; absent: 24") @Nullable Integer hours) {

    ReopenTimesheet toCommand(WireTime time) {
        var moment = until == null || until.isBlank()
                ? null
                : time.moment(until).orElseThrow(() -> new Invalid("until", "validation.moment"));
        return new ReopenTimesheet(reason, moment, hours);
    }
}
