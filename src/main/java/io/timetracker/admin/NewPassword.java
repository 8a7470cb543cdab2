package io.timetracker.admin;

import jakarta.validation.constraints.Size;

/** A password as it may be kept. */
record NewPassword(
        @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, message = "{validation.password}") String password) {}
