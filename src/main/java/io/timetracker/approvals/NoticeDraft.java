package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimesheetApproved;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetLevelApproved;
import io.timetracker.time.TimesheetRejected;
import io.timetracker.time.TimesheetReopened;
import io.timetracker.time.TimesheetSubmitted;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told, whoever is told it.
 *
 * @param source names what happened: the same for the same, whenever it is heard of
 */
record NoticeDraft(
        String source,
        NoticeKind kind,
        @Nullable UserId actor,
        UserId owner,
        @Nullable TimeEntryId entry,
        @Nullable ApprovalId approval,
        @Nullable TimesheetId timesheet,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String reason,
        Instant at) {

    static NoticeDraft of(ApprovalRequested event, Instant at) {
        return ofEntry(
                NoticeKind.APPROVAL_REQUESTED,
                event.requester(),
                event.owner(),
                event.entry(),
                event.approval(),
                null,
                at);
    }

    static NoticeDraft of(EntryApproved event, Instant at) {
        return ofEntry(
                NoticeKind.ENTRY_APPROVED, event.decider(), event.owner(), event.entry(), event.approval(), null, at);
    }

    static NoticeDraft of(EntryRejected event, Instant at) {
        return ofEntry(
                NoticeKind.ENTRY_REJECTED,
                event.decider(),
                event.owner(),
                event.entry(),
                event.approval(),
                event.reason(),
                at);
    }

    private static NoticeDraft ofEntry(
            NoticeKind kind,
            @Nullable UserId actor,
            UserId owner,
            TimeEntryId entry,
            ApprovalId approval,
            @Nullable String reason,
            Instant at) {
        var source = kind.wire() + "/" + approval.value();
        return new NoticeDraft(source, kind, actor, owner, entry, approval, null, null, null, reason, at);
    }

    static NoticeDraft of(TimesheetSubmitted event) {
        return ofPeriod(
                NoticeKind.TIMESHEET_SUBMITTED,
                event.owner(),
                event.owner(),
                event.timesheet(),
                event.version(),
                event.firstDay(),
                event.lastDay(),
                null,
                event.at());
    }

    /** It is asked of another one now. */
    static NoticeDraft of(TimesheetLevelApproved event) {
        return ofPeriod(
                NoticeKind.TIMESHEET_SUBMITTED,
                event.owner(),
                event.owner(),
                event.timesheet(),
                event.version(),
                event.firstDay(),
                event.lastDay(),
                null,
                event.at());
    }

    static NoticeDraft of(TimesheetApproved event) {
        return ofPeriod(
                NoticeKind.TIMESHEET_APPROVED,
                event.decider(),
                event.owner(),
                event.timesheet(),
                event.version(),
                event.firstDay(),
                event.lastDay(),
                null,
                event.at());
    }

    static NoticeDraft of(TimesheetRejected event) {
        return ofPeriod(
                NoticeKind.TIMESHEET_REJECTED,
                event.decider(),
                event.owner(),
                event.timesheet(),
                event.version(),
                event.firstDay(),
                event.lastDay(),
                event.reason(),
                event.at());
    }

    static NoticeDraft of(TimesheetReopened event, Instant at) {
        var source = NoticeKind.TIMESHEET_REOPENED.wire() + "/"
                + event.timesheet().value() + "/" + event.until().toEpochMilli();
        return new NoticeDraft(
                source,
                NoticeKind.TIMESHEET_REOPENED,
                null,
                event.owner(),
                null,
                null,
                event.timesheet(),
                event.firstDay(),
                event.lastDay(),
                event.reason(),
                at);
    }

    private static NoticeDraft ofPeriod(
            NoticeKind kind,
            UserId actor,
            UserId owner,
            TimesheetId period,
            int version,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String reason,
            Instant at) {
        var source = kind.wire() + "/" + period.value() + "/" + version;
        return new NoticeDraft(source, kind, actor, owner, null, null, period, firstDay, lastDay, reason, at);
    }
}
