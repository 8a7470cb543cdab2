package io.timetracker.admin;

/**
 * Changes one's own password.
 *
 * @param wanted 10 to 200 characters
 */
public record ChangePassword(String present, @LawfulPassword String wanted) {}
