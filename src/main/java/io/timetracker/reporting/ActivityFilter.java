package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which activities. Null asks for all.
 *
 * @param userId for administrators; anybody else reads their own
 * @param action as the wire calls it
 * @param from inclusive, as {@code until}
 */
public record ActivityFilter(
        @Nullable UserId userId,
        @Nullable String entityType,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until) {}
