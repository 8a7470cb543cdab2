package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TimesheetApproval;
import io.timetracker.time.TimesheetView;
import java.time.LocalDate;
import java.util.List;
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

        @Schema(
                example = "2026-02-10T12:00:00",
                description = "until then its owner may change what was worked in it; one that has passed is over")
        @Nullable String reopenedUntil,

        @Nullable Long reopenedBy,
        @Nullable String reopenReason,

        @Schema(example = "2026-02-02T07:00:00") @Nullable String createdAt,
        @Schema(example = "2026-02-02T07:00:00") @Nullable String updatedAt,
        @Schema(example = "ben") @Nullable String username,

        @Schema(example = "38.5", description = "of finished entries that began in it")
        double totalHours,

        @Schema(
                example = "[\"2026-02-06\"]",
                description = "Monday to Friday, before today, on which nothing was worked; not in the contract")
        List<String> missingDays,

        @Schema(description = "given so far, where several approve one after the other")
        List<Approval> approvals,

        @Schema(description = "whose turn it is; null: any approver's, or nobody's") @Nullable Long awaitedApproverId) {

    @WireRecord
    @Schema(name = "TimesheetApproval")
    record Approval(
            @Schema(example = "1") int level,

            @Schema(example = "2", description = "whose turn it was")
            long approverId,

            @Schema(example = "2", description = "the same, or who stood in")
            long decidedBy,

            @Nullable String comment,

            @Schema(example = "2026-02-09T08:00:00") @Nullable String decidedAt) {

        static Approval of(TimesheetApproval approval, WireTime time) {
            return new Approval(
                    approval.level(),
                    approval.approver().value(),
                    approval.decidedBy().value(),
                    approval.comment(),
                    time.local(approval.decidedAt()));
        }
    }

    static TimesheetResource of(
            TimesheetView period,
            @Nullable Account owner,
            long seconds,
            List<LocalDate> missing,
            List<TimesheetApproval> approvals,
            @Nullable UserId awaited,
            WireTime time) {
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
                time.local(period.reopenedUntil()),
                TypedId.valueOf(period.reopenedBy()),
                period.reopenReason(),
                WireTime.utc(period.createdAt()),
                WireTime.utc(period.updatedAt()),
                owner == null ? null : owner.username(),
                Durations.hours(seconds),
                missing.stream().map(LocalDate::toString).toList(),
                approvals.stream().map(approval -> Approval.of(approval, time)).toList(),
                TypedId.valueOf(awaited));
    }
}
