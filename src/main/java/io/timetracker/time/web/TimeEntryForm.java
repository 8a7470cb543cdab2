package io.timetracker.time.web;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import io.timetracker.time.ChangeTimeEntry;
import io.timetracker.time.ChangeTimeEntry.WithoutClock;
import io.timetracker.time.LogTime;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as people type it, in their zone. Everything is text until it is read, so that a mistake can be shown as it
 * was typed.
 *
 * @param endDate blank: the same day
 * @param seconds the length of time without a clock, as people write it; start and end are blank unless it gets a clock
 */
record TimeEntryForm(
        @Nullable String date,
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String endDate,
        @Nullable String seconds,
        @Nullable ProjectId projectId,
        @Nullable TaskId taskId,
        @Nullable String notes,
        @Nullable String tags,
        @Nullable Boolean billable,
        @Nullable Integer version) {

    private static final Durations LENGTHS = new Durations();

    /** @param app the zone of days without a clock */
    static TimeEntryForm of(TimeEntryView entry, ZoneId zone, ZoneId app) {
        return entry.isTimed() ? timed(entry, zone) : untimed(entry, app);
    }

    private static TimeEntryForm timed(TimeEntryView entry, ZoneId zone) {
        var end = entry.endTime();
        var day = LocalDate.ofInstant(entry.startTime(), zone);
        var endDay = end == null ? day : LocalDate.ofInstant(end, zone);
        return new TimeEntryForm(
                day.toString(),
                clock(entry.startTime(), zone),
                end == null ? "" : clock(end, zone),
                endDay.equals(day) ? "" : endDay.toString(),
                "",
                entry.projectId(),
                entry.taskId(),
                entry.notes(),
                entry.tags(),
                entry.billable(),
                entry.version());
    }

    private static TimeEntryForm untimed(TimeEntryView entry, ZoneId app) {
        return new TimeEntryForm(
                LocalDate.ofInstant(entry.startTime(), app).toString(),
                "",
                "",
                "",
                LENGTHS.clock(Objects.requireNonNull(entry.workedSeconds())),
                entry.projectId(),
                entry.taskId(),
                entry.notes(),
                entry.tags(),
                entry.billable(),
                entry.version());
    }

    static TimeEntryForm on(LocalDate day) {
        return new TimeEntryForm(day.toString(), "", "", "", "", null, null, "", "", true, null);
    }

    static TimeEntryForm between(Instant start, Instant end, ZoneId zone) {
        var day = LocalDate.ofInstant(start, zone);
        var endDay = LocalDate.ofInstant(end, zone);
        return new TimeEntryForm(
                day.toString(),
                clock(start, zone),
                clock(end, zone),
                endDay.equals(day) ? "" : endDay.toString(),
                "",
                null,
                null,
                "",
                "",
                true,
                null);
    }

    private static String clock(Instant instant, ZoneId zone) {
        return Typing.clock(LocalTime.ofInstant(instant, zone));
    }

    LogTime toLog(ZoneId zone) {
        return toLog(zone, ShownSpan.NONE);
    }

    /** @param shown what the form was filled with: what was not touched stays exactly that */
    LogTime toLog(ZoneId zone, ShownSpan shown) {
        var span = new When.Span(shown.exactStart(start(zone), zone), shown.exactEnd(end(zone), zone));
        return new LogTime(span, new Booking(projectId, null, taskId), null, 0, notes, tags, isBillable(), false, null);
    }

    /**
     * @param was minutes that were not touched keep their seconds
     * @param app the zone of days without a clock
     */
    ChangeTimeEntry toChange(TimeEntryView was, ZoneId zone, ZoneId app) {
        var shown = of(was, zone, app);
        if (!was.isTimed() && isBlank(startTime) && isBlank(endTime)) {
            return toChange(null, null, anotherLength(shown));
        }
        var end = was.isRunning() ? null : end(zone);
        var keepsStart = was.isTimed() && sameStart(shown);
        var keepsEnd = end == null || (was.isTimed() && sameEnd(shown));
        return toChange(keepsStart ? null : start(zone), keepsEnd ? null : end, null);
    }

    private ChangeTimeEntry toChange(@Nullable Instant start, @Nullable Instant end, @Nullable WithoutClock untimed) {
        return new ChangeTimeEntry(
                projectId,
                null,
                Patch.to(taskId),
                start,
                end,
                null,
                untimed,
                notes == null ? "" : notes,
                tags == null ? "" : tags,
                isBillable(),
                null,
                null,
                null,
                version,
                null);
    }

    private @Nullable WithoutClock anotherLength(TimeEntryForm shown) {
        var day = same(date, shown.date) ? null : day("date", date);
        var length = same(seconds, shown.seconds) ? null : typedSeconds();
        return day == null && length == null ? null : new WithoutClock(day, length);
    }

    private Integer typedSeconds() {
        return Durations.parse(seconds == null ? "" : seconds)
                .map(typed -> Math.toIntExact(typed.toSeconds()))
                .orElseThrow(() -> new Invalid("seconds", "validation.duration"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private boolean sameStart(TimeEntryForm shown) {
        return same(date, shown.date) && same(startTime, shown.startTime);
    }

    private boolean sameEnd(TimeEntryForm shown) {
        return same(date, shown.date) && same(endTime, shown.endTime) && same(endDate, shown.endDate);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return (one == null ? "" : one).equals(other == null ? "" : other);
    }

    private boolean isBillable() {
        return billable != null && billable;
    }

    private Instant start(ZoneId zone) {
        return WireTime.instant(day("date", date).atTime(Typing.time("startTime", startTime)), zone);
    }

    private Instant end(ZoneId zone) {
        var day = isBlank(endDate) ? day("date", date) : day("endDate", endDate);
        return WireTime.instant(day.atTime(Typing.time("endTime", endTime)), zone);
    }

    private static LocalDate day(String field, @Nullable String text) {
        return WireTime.date(text).orElseThrow(() -> new Invalid(field, "validation.date"));
    }
}
