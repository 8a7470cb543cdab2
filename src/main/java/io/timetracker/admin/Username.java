package io.timetracker.admin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** What people sign in with, in the one spelling in which it is kept and compared: trimmed, lower case. */
record Username(
        @NotBlank(message = "{validation.required}") @Size(max = 80, message = "{validation.too_long}") @Pattern(regexp = "[^\\s\\p{C}<>]*", message = "{validation.username}") String username) {

    Username {
        username = username.strip().toLowerCase(Locale.ROOT);
    }

    static String of(String typed) {
        return new Username(typed).username();
    }
}
