package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.projects.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the time on a project, or on everything of a client, is rounded.
 *
 * @param projectId null: it is a client's
 * @param clientId null: it is a project's
 * @param minutes the step; 1 rounds nothing, whatever people wish
 * @param method {@code nearest}, {@code up} or {@code down}
 */
public record RoundingRuleView(
        RoundingRuleId id,
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        int minutes,
        String method,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
