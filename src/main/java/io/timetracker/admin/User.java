package io.timetracker.admin;

import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
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
    static User named(Username username, Instant now) {
        var user = new User();
        user.username = username.username();
        user.role = Role.USER.wire();
        user.createdAt = now;
        return user;
    }

    void rename(Username wanted) {
        username = wanted.username();
    }

    /** @param wanted the profile that the change leads to */
    void change(ChangeUser change, Profile wanted) {
        describe(wanted);
        change.role().map(this::become);
        change.isActive().map(active -> active ? open() : close());
        clients = change.clientIds()
                .map(ids -> ids.stream().map(AssignedClient::new).collect(Collectors.toSet()))
                .orKeep(clients);
    }

    private void describe(Profile wanted) {
        if (!Profile.ROUNDING_MINUTES.contains(wanted.roundingMinutes())) {
            throw new Invalid("roundingMinutes", "validation.choice");
        }
        email = wanted.email();
        fullName = wanted.fullName();
        timezone = wanted.timezone();
        dateFormat = wanted.dateFormat();
        timeFormat = wanted.timeFormat();
        weekStartDay = wanted.weekStartDay();
        timeRoundingEnabled = wanted.roundingEnabled();
        timeRoundingMinutes = wanted.roundingMinutes();
        timeRoundingMethod = wanted.roundingMethod();
        theme = wanted.theme();
    }

    Profile profile() {
        return new Profile(
                email,
                fullName,
                timezone,
                dateFormat,
                timeFormat,
                weekStartDay,
                timeRoundingEnabled,
                timeRoundingMinutes,
                timeRoundingMethod,
                theme);
    }

    /** The highest role comes with imported data only; nobody is given it. */
    private Role become(Role wanted) {
        if (wanted == Role.SUPER_ADMIN && role() != Role.SUPER_ADMIN) {
            throw new Invalid("role", "validation.choice");
        }
        role = wanted.wire();
        return wanted;
    }

    private boolean open() {
        isActive = true;
        return true;
    }

    /** Sessions end for good: they must not come back to life when the account does. */
    private boolean close() {
        if (isActive) {
            registerEvent(new UserDeactivated(userId()));
            endSessions();
        }
        isActive = false;
        return false;
    }

    void endSessions() {
        credentialsVersion++;
    }

    private Role role() {
        return Role.of(role).orElse(Role.USER);
    }

    /** Ends every session that was opened with the old password. */
    void setPassword(String hash) {
        passwordHash = hash;
        inviteHash = null;
        inviteExpiresAt = null;
        endSessions();
    }

    void invite(String hash, Instant expiresAt) {
        inviteHash = hash;
        inviteExpiresAt = expiresAt;
    }

    String username() {
        return username;
    }

    boolean isInvitedAt(Instant now) {
        return inviteExpiresAt != null && now.isBefore(inviteExpiresAt);
    }

    boolean isWorkingAdmin() {
        return isActive && role().isAdmin();
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
                role(),
                isActive,
                inviteHash != null,
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
