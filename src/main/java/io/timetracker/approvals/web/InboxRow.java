package io.timetracker.approvals.web;

import io.timetracker.approvals.NoticeView;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the page shows it.
 *
 * @param words which of {@code inbox.words.*} says it
 * @param who did it, or empty
 * @param owner whose time it is about
 * @param days of a period, or empty
 * @param at when it happened, as its reader writes it
 * @param href where it is decided or seen, or null: there is nothing to see any more
 */
record InboxRow(
        NoticeView notice,
        String words,
        String who,
        String owner,
        String days,
        String at,
        @Nullable String href) {

    public String icon() {
        return switch (notice.kind()) {
            case APPROVAL_REQUESTED -> "approvals";
            case TIMESHEET_SUBMITTED -> "timesheets";
            case ENTRY_APPROVED, TIMESHEET_APPROVED -> "success";
            case ENTRY_REJECTED, TIMESHEET_REJECTED -> "error";
            case TIMESHEET_REOPENED -> "edit";
        };
    }

    /** What kind of thing it tells of, for its colour. */
    public String tone() {
        return switch (notice.kind()) {
            case APPROVAL_REQUESTED, TIMESHEET_SUBMITTED, TIMESHEET_REOPENED -> "request";
            case ENTRY_APPROVED, TIMESHEET_APPROVED -> "approved";
            case ENTRY_REJECTED, TIMESHEET_REJECTED -> "rejected";
        };
    }
}
