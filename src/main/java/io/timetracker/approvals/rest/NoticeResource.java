package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.NoticeView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.WireRecord;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A notice on the wire; its moments are in the app zone. */
@WireRecord
@Schema(name = "Notice")
record NoticeResource(
        @Schema(example = "31") long id,

        @Schema(
                example = "approval_requested",
                allowableValues = {
                    "approval_requested",
                    "entry_approved",
                    "entry_rejected",
                    "timesheet_submitted",
                    "timesheet_approved",
                    "timesheet_rejected",
                    "timesheet_reopened"
                })
        String kind,

        @Schema(description = "who did it; null when it happened by itself") @Nullable Long actorId,

        @Schema(example = "ada") @Nullable String actor,

        @Schema(description = "whose time it is about") long ownerId,

        @Schema(example = "ben") @Nullable String owner,
        @Nullable Long timeEntryId,
        @Nullable Long approvalId,
        @Nullable Long timesheetPeriodId,

        @Schema(example = "2026-02-02", description = "of a period") @Nullable String periodStart,

        @Schema(example = "2026-02-08", description = "belongs to it") @Nullable String periodEnd,

        @Schema(description = "why it was rejected") @Nullable String reason,

        @Schema(example = "2026-02-09T08:00:00", description = "when it happened")
        String createdAt,

        @Nullable String readAt,

        @Schema(description = "when what it asks for needed to be done no more") @Nullable String settledAt) {

    static NoticeResource of(NoticeView notice, Map<UserId, Account> people, WireTime time) {
        return new NoticeResource(
                notice.id().value(),
                notice.kind().wire(),
                TypedId.valueOf(notice.actorId()),
                notice.actorId() == null ? null : name(people.get(notice.actorId())),
                notice.ownerId().value(),
                name(people.get(notice.ownerId())),
                TypedId.valueOf(notice.entryId()),
                TypedId.valueOf(notice.approvalId()),
                TypedId.valueOf(notice.timesheetId()),
                text(notice.firstDay()),
                text(notice.lastDay()),
                notice.reason(),
                String.valueOf(time.local(notice.createdAt())),
                time.local(notice.readAt()),
                time.local(notice.settledAt()));
    }

    private static @Nullable String name(@Nullable Account account) {
        return account == null ? null : account.username();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
