package io.timetracker.crm.rest;

import io.timetracker.crm.ActivityStatus;
import io.timetracker.crm.ActivityType;
import io.timetracker.crm.LogActivity;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was done, or is to be done, about a lead or a deal. */
@WireRecord
record ActivityBody(
        @Nullable String type,
        @Nullable String subject,
        @Nullable String description,
        @Nullable String activityDate,
        @Nullable String dueDate,
        @Nullable String status) {

    LogActivity command(WireTime time) {
        return new LogActivity(
                choice("type", type, ActivityType::of, ActivityType.NOTE),
                subject,
                description,
                moment("activityDate", activityDate, time),
                moment("dueDate", dueDate, time),
                choice("status", status, ActivityStatus::of, ActivityStatus.COMPLETED));
    }

    private static <T> T choice(
            String field, @Nullable String text, Function<String, Optional<T>> reading, T unlessTold) {
        if (text == null || text.isBlank()) {
            return unlessTold;
        }
        return reading.apply(text.strip()).orElseThrow(() -> new Invalid(field, "validation.choice"));
    }

    private static @Nullable Instant moment(String field, @Nullable String text, WireTime time) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return time.moment(text).orElseThrow(() -> new Invalid(field, "validation.moment"));
    }
}
