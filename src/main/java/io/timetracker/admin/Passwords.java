package io.timetracker.admin;

/** How long a password may be. */
final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private Passwords() {}
}
