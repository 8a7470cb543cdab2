package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.OpenTimesheet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which week is wanted. */
@WireRecord
record TimesheetBody(
        @Schema(example = "2026-02-03", description = "any day of the week; absent: today") @Nullable String referenceDate,

        @Schema(example = "weekly", description = "absent: as the policy says") @Nullable String periodType,

        @Schema(description = "somebody else's, for administrators") @Nullable Long userId) {

    OpenTimesheet toCommand() {
        return new OpenTimesheet(
                day(referenceDate),
                periodType == null || periodType.isBlank() ? null : periodType.strip(),
                userId == null ? null : new UserId(userId));
    }

    /** @return null when nothing was said */
    static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : WireTime.date(text).orElseThrow(() -> new Invalid("referenceDate", "validation.date"));
    }
}
