package io.timetracker.testing;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;

/** Somebody in a test: with a password for the browser, a token for programs, and as services see them. */
public record Person(String username, String password, String token, CurrentUser user) {

    public UserId id() {
        return user.id();
    }
}
