package io.timetracker.crm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether work is still done for a client. An inactive one keeps all it has and is offered no more. */
public enum ClientStatus {
    ACTIVE,
    INACTIVE;

    /** As the wire writes it: {@code active}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClientStatus> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
