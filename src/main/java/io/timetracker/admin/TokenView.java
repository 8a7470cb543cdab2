package io.timetracker.admin;

import io.timetracker.platform.security.Scopes;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token without its secret.
 *
 * @param prefix the first characters of the token, to tell it from others
 * @param expiresAt null: never
 */
public record TokenView(
        TokenId id,
        String name,
        @Nullable String description,
        String prefix,
        UserId userId,
        Scopes scopes,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean isActive,
        @Nullable String ipWhitelist,
        long usageCount,
        Instant createdAt) {}
