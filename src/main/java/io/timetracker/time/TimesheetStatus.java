package io.timetracker.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a period of somebody's time has come (contract, data model 8.5). */
public enum TimesheetStatus {
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** Open again: its owner puts it right and submits it anew. */
    REJECTED,
    /** For good, unless an administrator reopens it and its owner submits it anew. */
    CLOSED;

    static final Set<TimesheetStatus> LOCKING = Set.of(SUBMITTED, APPROVED, CLOSED);

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TimesheetStatus> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }

    /** Its owner may no longer change what was worked in it. */
    public boolean isLockedForOwner() {
        return LOCKING.contains(this);
    }
}
