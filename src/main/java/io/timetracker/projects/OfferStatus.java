package io.timetracker.projects;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a won deal has led to a project. */
public enum OfferStatus {
    OPEN,
    /** A project was made of it; that is final. */
    TAKEN,
    /** Nobody wants a project; it can be taken still. */
    DECLINED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OfferStatus> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
