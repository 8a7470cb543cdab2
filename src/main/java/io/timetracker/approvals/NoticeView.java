package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimesheetId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that its reader is told.
 *
 * @param actorId who did it, or null: it happened by itself
 * @param ownerId whose time it is about
 * @param firstDay of a period, inclusive; null where it is about an entry
 * @param lastDay inclusive
 * @param reason why something was rejected, or null
 * @param createdAt when it happened
 * @param settledAt when what it asks for needed to be done no more, or null: it does, or nothing was asked for
 */
public record NoticeView(
        NoticeId id,
        NoticeKind kind,
        @Nullable UserId actorId,
        UserId ownerId,
        @Nullable TimeEntryId entryId,
        @Nullable ApprovalId approvalId,
        @Nullable TimesheetId timesheetId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant readAt,
        @Nullable Instant settledAt) {

    public boolean isRead() {
        return readAt != null;
    }

    public boolean isSettled() {
        return settledAt != null;
    }
}
