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
 * @param password null: the person chooses one through an invitation link
 */
public record CreateUser(
        @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\s]*", message = "{validation.username}") String username,
        @Nullable @Size(min = 10, max = 200) String password,
        @Nullable @Size(max = 200) String email,
        @Nullable @Size(max = 200) String fullName,
        Role role,
        @Nullable @Size(max = 50) String timezone,
        Set<Long> clientIds) {}
