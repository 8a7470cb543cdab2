package io.timetracker.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to something.
 *
 * @param userId null: the installation itself, as {@code username} and {@code displayName}
 * @param action {@code created}, {@code updated}, {@code deleted}, {@code started}, {@code stopped}, or what it is called in the log
 * @param entityName what it was called then; of an entry, what its project and task are called now
 * @param projectName of an entry
 */
public record ActivityView(
        long id,
        @Nullable Long userId,
        @Nullable String username,
        @Nullable String displayName,
        String action,
        String entityType,
        long entityId,
        @Nullable String entityName,
        String description,
        @Nullable String projectName,
        Instant at,
        @Nullable String reason,
        Effect effect) {

    /** What came of the thing. */
    public enum Effect {
        CREATED,
        UPDATED,
        DELETED
    }
}
