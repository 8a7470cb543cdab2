package io.timetracker.admin;

/**
 * Takes an invitation up.
 *
 * @param invitation what the link carries
 * @param password 10 to 200 characters
 */
public record ChoosePassword(
        String invitation, @LawfulPassword String password) {}
