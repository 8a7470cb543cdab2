package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Roll-ups are compared with the time that people keep, or added up anew.
 *
 * @param askedBy null: somebody at the console
 * @param endedAt null: it goes on
 * @param people how many there were when it began
 * @param done with how many it is through
 * @param failed of how many of those it could not be said; the log says why
 * @param wrongCells so many were not what entries come to; a rebuild has put them right
 */
public record RollUpRun(
        RollUpRunId id,
        Kind kind,
        @Nullable UserId askedBy,
        Instant begunAt,
        @Nullable Instant endedAt,
        int people,
        int done,
        int failed,
        long wrongCells) {

    public enum Kind {
        CHECK,
        REBUILD;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isGoing() {
        return endedAt == null;
    }

    /** As far as is known. */
    public boolean isSound() {
        return wrongCells == 0 && failed == 0;
    }
}
