package io.timetracker.admin;

import io.timetracker.platform.security.Role;
import io.timetracker.platform.wire.Patch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in.
 *
 * @param username 1 to 80 characters without blanks; kept in lower case
 * @param password null: the person chooses one through an invitation link
 * @param clientIds whom a subcontractor works for
 */
public record CreateUser(
        String username,
        @Nullable String password,
        @Nullable String email,
        @Nullable String fullName,
        Role role,
        @Nullable String timezone,
        Set<Long> clientIds) {

    /** What is then changed of a user who has only a name. */
    ChangeUser assignment() {
        var base = ChangeUser.nothing();
        return new ChangeUser(
                base.username(),
                ChangeProfile.of(email, fullName, Patch.to(timezone)),
                Patch.to(role),
                base.isActive(),
                Patch.to(clientIds),
                base.password());
    }
}
