package io.timetracker.admin;

import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** A person who can sign in, or once could. */
@Table("app_user")
class User extends AbstractAggregateRoot<User> {

    private @Id @Nullable UserId id;
    private String username;
    private @Nullable String email;
    private @Nullable String fullName;
    private String role;
    private boolean isActive = true;
    private @Nullable Instant lastLogin;
    private @Nullable String passwordHash;
    private int credentialsVersion = 1;
    private @Nullable String inviteHash;
    private @Nullable Instant inviteExpiresAt;
    private @Nullable String timezone;
    private @Nullable String dateFormat;
    private @Nullable String timeFormat;
    private int weekStartDay = 1;
    private boolean timeRoundingEnabled = true;
    private int timeRoundingMinutes = 1;
    private String timeRoundingMethod = "nearest";
    private double standardHoursPerDay = 8;
    private boolean overtimeIncludeWeekends = true;
    private String theme = "system";
    private Set<AssignedClient> clients = Set.of();
    private @Version int version;
    private Instant createdAt;

    /** @param clientId of a client that a subcontractor works for */
    @Table("user_client")
    record AssignedClient(long clientId) {}

    @SuppressWarnings("NullAway.Init")
    private User() {}

    @SuppressWarnings("NullAway.Init")
    static User named(String username, Role role, Instant now) {
        var user = new User();
        user.username = username.strip().toLowerCase(Locale.ROOT);
        user.role = role.wire();
        user.createdAt = now;
        return user;
    }

    void change(ChangeUser change) {
        email = change.email().map(User::stripped).or(email);
        fullName = change.fullName().map(User::stripped).or(fullName);
        timezone = change.timezone().map(User::stripped).or(timezone);
        role = change.role().map(Role::wire).orKeep(role);
        weekStartDay = change.weekStartDay().orKeep(weekStartDay);
        timeRoundingEnabled = change.roundingEnabled().orKeep(timeRoundingEnabled);
        timeRoundingMinutes = change.roundingMinutes().orKeep(timeRoundingMinutes);
        timeRoundingMethod = change.roundingMethod().orKeep(timeRoundingMethod);
        theme = change.theme().orKeep(theme);
        clients = change.clientIds()
                .map(ids -> ids.stream().map(AssignedClient::new).collect(Collectors.toSet()))
                .orKeep(clients);
        change.isActive().map(this::become);
    }

    private boolean become(boolean active) {
        if (isActive && !active) {
            registerEvent(new UserDeactivated(userId()));
        }
        isActive = active;
        return active;
    }

    private static @Nullable String stripped(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Ends every session that was opened with the old password. */
    void setPassword(String hash) {
        passwordHash = hash;
        inviteHash = null;
        inviteExpiresAt = null;
        credentialsVersion++;
    }

    void invite(String hash, Instant expiresAt) {
        inviteHash = hash;
        inviteExpiresAt = expiresAt;
    }

    boolean isInvitedAt(Instant now) {
        return inviteExpiresAt != null && now.isBefore(inviteExpiresAt);
    }

    void signedIn(Instant now) {
        lastLogin = now;
    }

    boolean isWorkingAdmin() {
        return isActive && Role.of(role).orElse(Role.USER).isAdmin();
    }

    boolean isActive() {
        return isActive;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    int version() {
        return version;
    }

    UserId userId() {
        return Objects.requireNonNull(id);
    }

    UserView view() {
        return new UserView(
                userId(),
                username,
                email,
                fullName,
                Role.of(role).orElse(Role.USER),
                isActive,
                lastLogin,
                timezone,
                dateFormat,
                timeFormat,
                weekStartDay,
                timeRoundingEnabled,
                timeRoundingMinutes,
                timeRoundingMethod,
                standardHoursPerDay,
                overtimeIncludeWeekends,
                theme,
                clients.stream().map(AssignedClient::clientId).collect(Collectors.toUnmodifiableSet()),
                version,
                createdAt);
    }
}
