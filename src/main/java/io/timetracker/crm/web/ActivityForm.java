package io.timetracker.crm.web;

import io.timetracker.crm.ActivityStatus;
import io.timetracker.crm.ActivityType;
import io.timetracker.crm.LogActivity;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What was done, or is to be done, as people type it; moments in their own zone. */
record ActivityForm(
        @Nullable String type,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String at,
        @Nullable String dueAt,
        @Nullable String status) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    static ActivityForm empty() {
        return new ActivityForm(ActivityType.CALL.wire(), "", "", "", "", ActivityStatus.COMPLETED.wire());
    }

    LogActivity command(ZoneId zone) {
        var typed = new Typed();
        return typed.orThrow(new LogActivity(
                typed.read("type", type, wire -> ActivityType.of(wire).orElseThrow())
                        .orKeep(ActivityType.NOTE),
                subject,
                description,
                moment("at", at, zone, typed),
                moment("dueAt", dueAt, zone, typed),
                typed.read("status", status, wire -> ActivityStatus.of(wire).orElseThrow())
                        .orKeep(ActivityStatus.COMPLETED)));
    }

    private static @Nullable Instant moment(String field, @Nullable String text, ZoneId zone, Typed typed) {
        try {
            return typed.read(field, text, local -> instant(local, zone)).or(null);
        } catch (DateTimeException notAMoment) {
            Patch<Instant> none = typed.wrong(field, "validation.moment");
            return none.or(null);
        }
    }

    private static Instant instant(String text, ZoneId zone) {
        var local = LocalDateTime.parse(text);
        if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
            throw new DateTimeException(text);
        }
        return WireTime.instant(local, zone);
    }
}
