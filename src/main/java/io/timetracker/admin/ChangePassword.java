package io.timetracker.admin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Changes one's own password. */
public record ChangePassword(
        @NotNull String present,
        @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, message = "{validation.password}") String wanted) {}
