package io.timetracker.time;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    QUEUED,
    RUNNING,
    /** A trial came to its end; nothing was booked, and it can be run. */
    TRIED,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether nobody works on it any more. */
    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
