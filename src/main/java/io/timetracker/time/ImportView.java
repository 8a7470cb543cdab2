package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import, as its owner sees it.
 *
 * @param isTrial it books nothing
 * @param rows below the header
 * @param error why it failed as a whole
 */
public record ImportView(
        ImportId id,
        UserId userId,
        boolean isTrial,
        ImportState state,
        String fileName,
        long sizeBytes,
        ImportReading reading,
        int rows,
        ImportTally tally,
        @Nullable String error,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {

    /** 0 to 100. */
    public int percent() {
        return state == ImportState.DONE || state == ImportState.TRIED || rows == 0
                ? (state == ImportState.QUEUED ? 0 : 100)
                : (int) (100L * tally.read() / rows);
    }
}
