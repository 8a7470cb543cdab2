package io.timetracker.admin;

import io.timetracker.platform.security.UserId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Makes a key for a program.
 *
 * @param scopes comma list
 * @param expiresDays null: never
 * @param addresses comma list of addresses and CIDR blocks from which it may be used; null or empty: any
 */
public record IssueToken(
        UserId owner,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 2000) String scopes,
        @Nullable @Size(max = 1000) String description,
        @Nullable @Min(1) @Max(36500) Integer expiresDays,
        @Nullable @Size(max = 1000) String addresses) {}
