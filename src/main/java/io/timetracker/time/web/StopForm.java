package io.timetracker.time.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When the work ended: at the moment of a button, or as it was typed; neither: now.
 *
 * @param at an instant
 * @param endTime on the date
 */
record StopForm(
        @Nullable Instant at,
        @Nullable String date,
        @Nullable String endTime) {

    static StopForm at(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone).toString();
        return new StopForm(null, day, Typing.clock(LocalTime.ofInstant(moment, zone)));
    }

    @Nullable Instant moment(ZoneId zone) {
        if (at != null || endTime == null) {
            return at;
        }
        var day = WireTime.date(date).orElseThrow(() -> new Invalid("date", "validation.date"));
        return WireTime.instant(day.atTime(Typing.time("endTime", endTime)), zone);
    }
}
