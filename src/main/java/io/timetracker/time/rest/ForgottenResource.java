package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** The timer has run for longer than people work. */
@WireRecord
@Schema(name = "ForgottenTimer")
record ForgottenResource(
        @Schema(example = "2026-02-03T19:00:00", description = "when it had run for as long as is lawful") @Nullable String since,

        @Schema(example = "2026-02-03T17:30:00", description = "when the work is likely to have ended") @Nullable String proposedStop,

        @Schema(example = "usual_end", description = "`usual_end`, `standard_day` or `latest`")
        String reason,

        @Schema(example = "On that day of the week your work usually ends then")
        String message) {}
