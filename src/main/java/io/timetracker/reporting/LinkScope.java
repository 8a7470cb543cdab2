package io.timetracker.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a report whoever holds a link to it sees. */
public enum LinkScope {
    /** Hours, and no money. */
    HOURS,
    HOURS_AND_AMOUNTS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LinkScope> of(String wire) {
        return Arrays.stream(values())
                .filter(scope -> scope.wire().equals(wire.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
