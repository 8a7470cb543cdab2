package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TimesheetView;
import org.jspecify.annotations.Nullable;

/** A period on the wire: what happened to it is told in the app zone, when it was made and changed in UTC (Q07). */
@WireRecord
@Schema(name = "TimesheetPeriod")
record TimesheetResource(
        @Schema(example = "8") long id,
        @Schema(example = "2") long userId,
        @Schema(example = "weekly") String periodType,
        @Schema(example = "2026-02-02") String periodStart,

        @Schema(example = "2026-02-08", description = "belongs to it")
        String periodEnd,

        @Schema(example = "draft") String status,

        @Schema(example = "false", description = "it is closed")
        boolean isLocked,

        @Nullable String submittedAt,
        @Nullable Long submittedBy,
        @Nullable String approvedAt,
        @Nullable Long approvedBy,
        @Nullable String rejectedAt,
        @Nullable Long rejectedBy,
        @Nullable String rejectionReason,
        @Nullable String closedAt,

        @Schema(description = "null when it closed by itself") @Nullable Long closedBy,

        @Schema(description = "also the comment of an approval") @Nullable String closeReason,

        @Schema(example = "2026-02-02T07:00:00") @Nullable String createdAt,
        @Schema(example = "2026-02-02T07:00:00") @Nullable String updatedAt,
        @Schema(example = "ben") @Nullable String username,

        @Schema(example = "38.5", description = "of finished entries that began in it")
        double totalHours) {

    static TimesheetResource of(TimesheetView period, @Nullable Account owner, long seconds, WireTime time) {
        return new TimesheetResource(
                period.id().value(),
                period.userId().value(),
                period.periodType(),
                period.firstDay().toString(),
                period.lastDay().toString(),
                period.status().wire(),
                period.isLocked(),
                time.local(period.submittedAt()),
                TypedId.valueOf(period.submittedBy()),
                time.local(period.approvedAt()),
                TypedId.valueOf(period.approvedBy()),
                time.local(period.rejectedAt()),
                TypedId.valueOf(period.rejectedBy()),
                period.rejectionReason(),
                time.local(period.closedAt()),
                TypedId.valueOf(period.closedBy()),
                period.closeReason(),
                WireTime.utc(period.createdAt()),
                WireTime.utc(period.updatedAt()),
                owner == null ? null : owner.username(),
                Durations.hours(seconds));
    }
}
