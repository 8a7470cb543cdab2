package io.timetracker.projects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A column of a board; its key is a task status.
 *
 * @param projectId null: of every project that has no columns of its own
 * @param isSystem boards begin and end in it: it stays
 * @param wipLimit how many tasks should stand in it at most, or null
 */
public record BoardColumnView(
        ColumnId id,
        @Nullable ProjectId projectId,
        String key,
        String label,
        @Nullable String icon,
        @Nullable String color,
        int position,
        boolean isActive,
        boolean isSystem,
        boolean isCompleteState,
        @Nullable Integer wipLimit,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
