package io.timetracker.crm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far somebody who may become a client has come. */
public enum LeadStatus {
    NEW,
    CONTACTED,
    QUALIFIED,
    CONVERTED,
    LOST;

    /** Those that still want something done. */
    public static final Set<LeadStatus> OPEN = Set.copyOf(EnumSet.of(NEW, CONTACTED, QUALIFIED));

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LeadStatus> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
