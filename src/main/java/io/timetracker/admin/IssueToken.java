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
 * @param userId whose rights it carries
 * @param scopes comma list
 * @param expiresDays null: never
 * @param ipWhitelist comma list of addresses and CIDR blocks from which it may be used; null or empty: any
 */
public record IssueToken(
        UserId userId,

        @NotBlank(message = "{validation.required}") @Size(max = 100, message = "{validation.too_long}") String name,

        @Size(max = 2000, message = "{validation.too_long}") String scopes,

        @Nullable @Size(max = 1000, message = "{validation.too_long}") String description,

        @Nullable @Min(value = 1, message = "{validation.days}") @Max(value = 36500, message = "{validation.days}") Integer expiresDays,

        @Nullable @Size(max = 1000, message = "{validation.too_long}") String ipWhitelist) {

    public IssueToken {
        name = name.strip();
        description = description == null || description.isBlank() ? null : description.strip();
        ipWhitelist = ipWhitelist == null || ipWhitelist.isBlank() ? null : ipWhitelist.strip();
    }
}
