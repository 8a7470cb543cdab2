package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import io.timetracker.time.ChangeTimeEntry;
import io.timetracker.time.LogTime;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What a caller may say of an entry. Ids may be numbers or numeric strings. */
@WireRecord
@Schema(name = "TimeEntryInput")
record TimeEntryBody(
        @Schema(example = "2025-01-27T09:00:00", description = "app-zone wall clock, or with an offset") @Nullable String startTime,

        @Schema(example = "2025-01-27T17:00:00", description = "absent: the entry runs") @Nullable String endTime,

        @Schema(example = "1") @Nullable Long projectId,

        @Schema(description = "books straight on a client") @Nullable Long clientId,

        @Nullable Long taskId,

        @Schema(description = "somebody else's time, for administrators") @Nullable Long userId,

        @Schema(example = "0") @Nullable Integer breakSeconds,
        @Schema(example = "Work on feature") @Nullable String notes,
        @Schema(example = "css,layout") @Nullable String tags,
        @Schema(example = "true") @Nullable Boolean billable,
        @Schema(example = "false") @Nullable Boolean paid,
        @Nullable String invoiceNumber,

        @Schema(example = "2025-01-27", description = "with duration_minutes, instead of start_time") @Nullable String date,

        @Schema(example = "90") @Nullable Integer durationMinutes,

        @Schema(example = "5400", description = "with timed false: how long, to the second") @Nullable Integer durationSeconds,

        @Schema(
                example = "true",
                description = "false: a day without a clock, by date and duration_seconds (or duration_minutes)")
        @Nullable Boolean timed,

        @Schema(description = "on change: the updated_at that was seen") @Nullable String ifUpdatedAt,

        @Schema(description = "on change: kept in the audit log") @Nullable String reason) {

    LogTime toLog(WireTime time, ZoneId appZone) {
        return new LogTime(
                when(time, appZone),
                new Booking(id(projectId, ProjectId::new), id(clientId, ClientId::new), id(taskId, TaskId::new)),
                id(userId, UserId::new),
                breakSeconds == null ? 0 : breakSeconds,
                notes,
                tags,
                billable == null || billable,
                paid != null && paid,
                invoiceNumber);
    }

    /** The desktop app says a day and minutes instead of a start (Q16). */
    private When when(WireTime time, ZoneId appZone) {
        if (Boolean.FALSE.equals(timed)) {
            return untimed();
        }
        if (blank(startTime) && !blank(date) && durationMinutes != null) {
            return new When.OnDay(day(), minutes(), appZone, false);
        }
        var start = moment("startTime", startTime, time);
        if (start == null) {
            throw new Invalid("startTime", "validation.required");
        }
        return new When.Span(start, moment("endTime", endTime, time));
    }

    private When.Untimed untimed() {
        if (!blank(startTime) || !blank(endTime)) {
            throw new Invalid("timed", "validation.untimed.clock");
        }
        if (durationSeconds == null && durationMinutes == null) {
            throw new Invalid("durationSeconds", "validation.required");
        }
        return new When.Untimed(day(), durationSeconds == null ? minutes() * 60 : durationSeconds);
    }

    private LocalDate day() {
        return WireTime.date(date).orElseThrow(() -> new Invalid("date", "validation.date"));
    }

    private int minutes() {
        if (durationMinutes == null || durationMinutes <= 0 || durationMinutes > 24 * 60) {
            throw new Invalid("durationMinutes", "validation.number");
        }
        return durationMinutes;
    }

    ChangeTimeEntry toChange(ShownTimes times, @Nullable Integer version) {
        return new ChangeTimeEntry(
                id(projectId, ProjectId::new),
                id(clientId, ClientId::new),
                Patch.keepIfNull(id(taskId, TaskId::new)),
                times.moment("startTime", startTime, TimeEntryView::startTime),
                times.moment("endTime", endTime, TimeEntryView::endTime),
                breakSeconds,
                withoutClock(times),
                notes,
                tags,
                billable,
                paid,
                invoiceNumber,
                times.moment("ifUpdatedAt", ifUpdatedAt, TimeEntryView::updatedAt),
                version,
                reason);
    }

    /** Without saying whose it is. */
    TimeEntryBody ofCaller() {
        return new TimeEntryBody(
                startTime,
                endTime,
                projectId,
                clientId,
                taskId,
                null,
                breakSeconds,
                notes,
                tags,
                billable,
                paid,
                invoiceNumber,
                date,
                durationMinutes,
                durationSeconds,
                timed,
                ifUpdatedAt,
                reason);
    }

    /** Without where and when. */
    TimeEntryBody onlyDescribing() {
        return new TimeEntryBody(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                notes,
                tags,
                billable,
                paid,
                invoiceNumber,
                null,
                null,
                null,
                null,
                ifUpdatedAt,
                reason);
    }

    /** A client that gives back all that it was told also says start and end; then those decide. */
    private ChangeTimeEntry.@Nullable WithoutClock withoutClock(ShownTimes times) {
        var isMeant = timed == null ? saysOnlyALength() && !times.isTimed() : !timed;
        if (!isMeant || (blank(date) && !(blank(startTime) && blank(endTime)))) {
            return null;
        }
        var seconds = durationSeconds != null || durationMinutes == null ? durationSeconds : (Integer) (minutes() * 60);
        return new ChangeTimeEntry.WithoutClock(blank(date) ? null : day(), seconds);
    }

    /** Of time that has no clock, that is how much it is; of other time, apps say it beside the clock. */
    private boolean saysOnlyALength() {
        return blank(startTime)
                && blank(endTime)
                && (durationSeconds != null || durationMinutes != null || !blank(date));
    }

    private static @Nullable Instant moment(String field, @Nullable String text, WireTime time) {
        if (blank(text)) {
            return null;
        }
        return time.moment(text).orElseThrow(() -> new Invalid(field, "validation.moment"));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static <T> @Nullable T id(@Nullable Long value, LongFunction<T> type) {
        return value == null ? null : type.apply(value);
    }
}
