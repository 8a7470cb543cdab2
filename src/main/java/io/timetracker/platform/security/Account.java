package io.timetracker.platform.security;

import java.io.Serializable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A person, as every module may know them.
 *
 * @param zone the person's own zone, or null: then the app zone counts
 * @param weekStartDay 0 Sunday to 6 Saturday
 * @param timeFormat {@code 24h} or {@code 12h}, or null: then the installation's counts
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param credentialsVersion goes up when the password changes; older sessions end
 */
public record Account(
        UserId id,
        String username,
        String displayName,
        Role role,
        boolean isActive,
        @Nullable ZoneId zone,
        int weekStartDay,
        @Nullable String timeFormat,
        RoundingPreference rounding,
        String theme,
        Reach reach,
        int credentialsVersion)
        implements Serializable {}
