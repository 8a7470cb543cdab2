package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line that says what was worked, and on which day. */
@WireRecord
record QuickBody(
        @Schema(example = "9-11:30 website review #acme") @Nullable String line,

        @Schema(example = "2026-02-03", description = "absent: today in the caller's zone") @Nullable String date) {

    String lineOrBlank() {
        return line == null ? "" : line;
    }

    @Nullable LocalDate day() {
        return date == null || date.isBlank()
                ? null
                : WireTime.date(date).orElseThrow(() -> new Invalid("date", "validation.date"));
    }
}
