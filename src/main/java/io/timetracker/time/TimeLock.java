package io.timetracker.time;

import java.util.Locale;

/** Why an entry cannot be changed by whoever looks at it. */
public enum TimeLock {
    ENTRY_APPROVED,
    TIMESHEET_PERIOD_LOCKED;

    /** As a refused change says it. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
