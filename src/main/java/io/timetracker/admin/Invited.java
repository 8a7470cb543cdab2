package io.timetracker.admin;

import org.jspecify.annotations.Nullable;

/**
 * A new user.
 *
 * @param inviteToken goes into the invitation link, shown once; null when a password was given
 */
public record Invited(UserView user, @Nullable String inviteToken) {}
