package io.timetracker.admin;

import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.Somebody;
import io.timetracker.platform.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user, as administrators and the user see it.
 *
 * @param isInvited an invitation is open: the person has not chosen a password yet, or may choose a new one
 * @param timezone null: the app zone counts; so with the formats
 * @param weekStartDay 0 Sunday to 6 Saturday
 * @param clientIds whom a subcontractor works for
 */
public record UserView(
        UserId id,
        String username,
        @Nullable String email,
        @Nullable String fullName,
        Role role,
        boolean isActive,
        boolean isInvited,
        @Nullable Instant lastLogin,
        @Nullable String timezone,
        @Nullable String dateFormat,
        @Nullable String timeFormat,
        int weekStartDay,
        boolean roundingEnabled,
        int roundingMinutes,
        String roundingMethod,
        double standardHoursPerDay,
        boolean overtimeIncludeWeekends,
        String theme,
        Set<Long> clientIds,
        int version,
        Instant createdAt)
        implements Somebody {

    private static final Duration ONLINE = Duration.ofMinutes(15);
    private static final Duration AWAY = Duration.ofHours(1);

    /** {@code online} for a quarter of an hour after signing in, {@code away} for an hour, then {@code offline}. */
    public String presence(Instant now) {
        if (lastLogin == null) {
            return "offline";
        }
        var since = Duration.between(lastLogin, now);
        return since.compareTo(ONLINE) <= 0 ? "online" : since.compareTo(AWAY) <= 0 ? "away" : "offline";
    }

    UserView withClients(Set<Long> clients) {
        return new UserView(
                id,
                username,
                email,
                fullName,
                role,
                isActive,
                isInvited,
                lastLogin,
                timezone,
                dateFormat,
                timeFormat,
                weekStartDay,
                roundingEnabled,
                roundingMinutes,
                roundingMethod,
                standardHoursPerDay,
                overtimeIncludeWeekends,
                theme,
                clients,
                version,
                createdAt);
    }

    public String displayName() {
        return fullName == null ? username : fullName;
    }
}
