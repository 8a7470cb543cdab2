package io.timetracker.projects;

import io.timetracker.platform.security.UserId;
import java.time.Instant;

/** A project that somebody keeps at hand. */
public record FavoriteView(FavoriteId id, UserId userId, ProjectId projectId, Instant createdAt) {}
