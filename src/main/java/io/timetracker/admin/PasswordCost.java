package io.timetracker.admin;

/**
 * What one hash takes.
 *
 * @param memoryKiB in KiB
 */
record PasswordCost(int memoryKiB, int iterations) {

    /** What Spring Security has recommended since 5.8. */
    static final PasswordCost STANDARD = new PasswordCost(1 << 14, 2);
}
