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
 */
public record Change(
        long sequence,
        Instant at,
        @Nullable Long userId,
        String action,
        String entityType,
        long entityId,
        @Nullable String before,
        @Nullable String after) {}
