package io.timetracker.approvals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a level of a request. All but pending are final. */
public enum ApprovalStatus {
    PENDING,
    APPROVED,
    REJECTED,
    CANCELLED;

    /** As the wire and the table say it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ApprovalStatus> of(@Nullable String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
