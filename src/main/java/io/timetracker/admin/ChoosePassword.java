package io.timetracker.admin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Takes an invitation up. */
public record ChoosePassword(
        @NotNull String invitation,
        @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, message = "{validation.password}") String password) {}
