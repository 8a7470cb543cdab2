package io.timetracker.admin.web;

import io.timetracker.admin.ChangeProfile;
import io.timetracker.admin.ChangeUser;
import io.timetracker.admin.CreateUser;
import io.timetracker.admin.UserView;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator writes one.
 *
 * @param password empty: by invitation, or as it is
 */
record UserForm(
        @Nullable String username,
        @Nullable String fullName,
        @Nullable String email,
        @Nullable String role,
        @Nullable String password,
        @Nullable Set<String> clientIds,
        @Nullable String version) {

    static final UserForm EMPTY = new UserForm("", "", "", Role.USER.wire(), "", Set.of(), "");

    static UserForm of(UserView user) {
        return new UserForm(
                user.username(),
                user.fullName(),
                user.email(),
                user.role().wire(),
                "",
                user.clientIds().stream().map(String::valueOf).collect(Collectors.toSet()),
                Integer.toString(user.version()));
    }

    @Nullable Integer seenVersion() {
        return Typed.number("version", version);
    }

    CreateUser toCreate() {
        return new CreateUser(
                username == null ? "" : username, passwordOrNull(), email, fullName, chosenRole(), null, clients());
    }

    ChangeUser toChange() {
        return new ChangeUser(
                Patch.keepIfNull(username),
                ChangeProfile.named(email, fullName),
                Patch.to(chosenRole()),
                Patch.keep(),
                Patch.to(clients()),
                Patch.keepIfNull(passwordOrNull()));
    }

    private @Nullable String passwordOrNull() {
        return password == null || password.isEmpty() ? null : password;
    }

    private Role chosenRole() {
        return Role.of(role == null ? "" : role).orElseThrow(() -> new Invalid("role", "validation.choice"));
    }

    /** None chosen is none sent. */
    private Set<Long> clients() {
        return clientIds == null
                ? Set.of()
                : clientIds.stream().map(id -> Typed.id("clientIds", id)).collect(Collectors.toSet());
    }
}
