package io.timetracker.admin;

import io.timetracker.platform.security.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in.
 *
 * @param username kept trimmed and in lower case
 * @param password null: the person chooses one through an invitation link
 * @param clientIds whom a subcontractor works for
 */
public record CreateUser(
        @NotBlank(message = "{validation.required}") @Size(max = 80, message = "{validation.too_long}") @Pattern(regexp = "[^\\s\\p{Cntrl}]*", message = "{validation.username}")
                String username,
        @Nullable @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, message = "{validation.password}") String password,
        @Nullable String email,
        @Nullable String fullName,
        Role role,
        @Nullable String timezone,
        Set<Long> clientIds) {

    public CreateUser {
        username = Usernames.of(username);
    }
}
