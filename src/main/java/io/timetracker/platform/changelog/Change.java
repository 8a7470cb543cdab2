package io.timetracker.platform.changelog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the log.
 *
 * @param sequence grows by commit attempt; gaps are possible, order within an entity is not lost
 * @param action domain name, past tense: {@code time_entry.deleted}
 * @param before the state as JSON, null when it began to exist
 * @param after the state as JSON, null when it ceased to exist
 * @param reason that the actor gave
 */
public record Change(
        long sequence,
        Instant at,
        @Nullable Long userId,
        String action,
        String entityType,
        long entityId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** What was done, without to what: {@code deleted}. */
    public String verb() {
        return verb(action);
    }

    static String verb(String action) {
        return action.substring(action.indexOf('.') + 1);
    }
}
