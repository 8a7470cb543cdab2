package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.TimeEntryView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry on the wire; a timer is one that runs. Times are wall clock in the app zone, without an offset. */
@WireRecord
@Schema(name = "TimeEntry")
record TimeEntryResource(
        @Schema(example = "21") long id,
        @Schema(example = "2") long userId,
        @Schema(example = "7") @Nullable Long projectId,
        @Nullable Long clientId,
        @Schema(example = "11") @Nullable Long taskId,
        @Schema(example = "2026-02-03T09:00:00") @Nullable String startTime,

        @Schema(example = "2026-02-03T10:30:00", description = "null while it runs") @Nullable String endTime,

        @Schema(example = "5400", description = "net of breaks, rounded; null while it runs") @Nullable Integer durationSeconds,

        @Schema(example = "5390", description = "net of breaks, not rounded; null while it runs") @Nullable Integer workedSeconds,

        @Schema(example = "0") int breakSeconds,
        @Nullable String pausedAt,

        @Schema(
                example = "true",
                description = "false: a day without a clock; start_time is then 09:00 or earlier and says nothing")
        boolean timed,

        @Schema(example = "1.5") double durationHours,
        @Schema(example = "01:30:00") String durationFormatted,
        @Schema(example = "layout") @Nullable String notes,
        @Schema(example = "css") @Nullable String tags,
        List<String> tagList,
        @Schema(example = "manual") String source,
        @Schema(example = "true") boolean billable,
        @Schema(example = "false") boolean paid,
        @Nullable String invoiceNumber,
        @Schema(example = "false", description = "it runs") boolean isActive,
        @Schema(example = "2026-02-03T10:30:05") @Nullable String createdAt,
        @Schema(example = "2026-02-03T10:30:05") @Nullable String updatedAt,
        @Schema(example = "ben") @Nullable String user,
        @Schema(example = "Website") @Nullable String project,
        @Nullable String client,
        @Schema(example = "Header") @Nullable String task,
        @Schema(example = "Website") @Nullable String projectName,
        @Schema(example = "Header") @Nullable String taskName,
        @Nullable String clientName) {

    static TimeEntryResource of(TimeEntryView entry, EntryLabels labels, WireTime time, Instant now) {
        var finished = entry.durationSeconds() == null ? 0 : entry.durationSeconds();
        return new TimeEntryResource(
                entry.id().value(),
                entry.userId().value(),
                TypedId.valueOf(entry.projectId()),
                TypedId.valueOf(entry.clientId()),
                TypedId.valueOf(entry.taskId()),
                time.local(entry.startTime()),
                time.local(entry.endTime()),
                entry.durationSeconds(),
                entry.workedSeconds(),
                entry.breakSeconds(),
                time.local(entry.pausedAt()),
                entry.isTimed(),
                Durations.hours(finished),
                Durations.wire(entry.secondsAt(now)),
                entry.notes(),
                entry.tags(),
                entry.tagList(),
                entry.source(),
                entry.billable(),
                entry.paid(),
                entry.invoiceNumber(),
                entry.isRunning(),
                time.local(entry.createdAt()),
                time.local(entry.updatedAt()),
                labels.user(entry),
                labels.project(entry),
                labels.client(entry),
                labels.task(entry),
                labels.project(entry),
                labels.task(entry),
                labels.client(entry));
    }
}
