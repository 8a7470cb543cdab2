package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on the wire. Times are wall clock in the app zone, as on entries; minutes are counted from the day's first moment,
 * so that the hour that comes twice stands twice.
 */
@WireRecord
@Schema(name = "Calendar")
record CalendarResource(
        @Schema(example = "2") long userId,
        @Schema(example = "Europe/Rome") String timezone,
        List<Day> days) {

    @WireRecord
    @Schema(name = "CalendarAnswer")
    record Answer(CalendarResource calendar) {}

    @WireRecord
    @Schema(name = "CalendarDay")
    record Day(
            @Schema(example = "2026-02-03") String date,

            @Schema(example = "1440", description = "1380 or 1500 where the clock changes")
            long lengthMinutes,

            @Schema(example = "27000", description = "finished, of the entries that began on this day")
            long durationSeconds,

            double durationHours,
            List<Block> blocks,
            List<Gap> gaps,

            @Schema(description = "finished work of the day that has no place on the clock")
            List<TimeEntryResource> untimed) {}

    @WireRecord
    @Schema(name = "CalendarBlock")
    record Block(
            @Nullable String startTime,

            @Schema(description = "exclusive; now while it runs") @Nullable String endTime,

            @Schema(example = "540") long startMinute,
            @Schema(example = "630") long endMinute,

            @Schema(description = "from 0: what shares a moment stands side by side")
            int lane,

            int lanes,
            boolean isOverlapping,

            @Schema(description = "the entry began on an earlier day")
            boolean startsBefore,

            @Schema(description = "the entry ends on a later day")
            boolean endsAfter,

            TimeEntryResource timeEntry) {}

    @WireRecord
    @Schema(name = "CalendarGap")
    record Gap(
            @Nullable String startTime,
            @Nullable String endTime,
            long startMinute,
            long endMinute,
            long durationSeconds) {}
}
