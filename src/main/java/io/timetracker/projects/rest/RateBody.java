package io.timetracker.projects.rest;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ChangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a call says of a rate: all of it, or what shall change. */
@WireRecord
record RateBody(
        Patch<Long> userId, Patch<BigDecimal> hourlyRate, Patch<String> effectiveFrom, Patch<String> effectiveTo) {

    ChangeRate change() {
        return new ChangeRate(
                userId.map(UserId::new),
                hourlyRate,
                effectiveFrom.map(text -> day("effectiveFrom", text)),
                effectiveTo.map(text -> day("effectiveTo", text)));
    }

    private static @Nullable LocalDate day(String field, String text) {
        return text.isBlank() ? null : WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
    }
}
