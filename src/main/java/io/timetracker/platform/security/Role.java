package io.timetracker.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is here to do (contract, data model 3.2). */
public enum Role {
    SUPER_ADMIN,
    ADMIN,
    MANAGER,
    USER,
    VIEWER,
    SUBCONTRACTOR;

    /** As the wire writes it: {@code super_admin}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String wire) {
        return Arrays.stream(values())
                .filter(role -> role.wire().equals(wire.strip()))
                .findFirst();
    }

    /** Administrators pass every row rule. */
    public boolean isAdmin() {
        return this == ADMIN || this == SUPER_ADMIN;
    }
}
