package io.timetracker.platform.graphql;

import io.timetracker.platform.security.CurrentUser;
import java.util.Objects;
import org.springframework.security.core.Authentication;

/** Batch methods are handed the authentication as it is. */
public final class Callers {

    private Callers() {}

    public static CurrentUser of(Authentication caller) {
        return (CurrentUser) Objects.requireNonNull(caller.getPrincipal());
    }
}
