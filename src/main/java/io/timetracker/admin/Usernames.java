package io.timetracker.admin;

import java.util.Locale;

/** Names to sign in with are compared in one spelling: trimmed, lower case. */
final class Usernames {

    private Usernames() {}

    static String of(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
