package io.timetracker.projects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether work goes on (contract, data model 4.2): timers start on active projects only, nothing is booked on archived ones. */
public enum ProjectStatus {
    ACTIVE,
    INACTIVE,
    ARCHIVED;

    /** As the wire writes it: {@code active}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProjectStatus> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
