package io.timetracker.approvals;

import java.util.Locale;

/** What a notice tells of. */
public enum NoticeKind {
    /** An entry waits for the reader's decision. */
    APPROVAL_REQUESTED,
    ENTRY_APPROVED,
    ENTRY_REJECTED,
    /** A period waits for the reader's decision. */
    TIMESHEET_SUBMITTED,
    TIMESHEET_APPROVED,
    TIMESHEET_REJECTED,
    /** The reader may change the time of a locked period for a while. */
    TIMESHEET_REOPENED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static NoticeKind of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** Something is asked for, not only told. */
    public boolean isRequest() {
        return this == APPROVAL_REQUESTED || this == TIMESHEET_SUBMITTED;
    }
}
