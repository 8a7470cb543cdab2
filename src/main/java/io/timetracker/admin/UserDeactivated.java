package io.timetracker.admin;

import io.timetracker.platform.security.AccountClosed;
import io.timetracker.platform.security.UserId;

/** A user can no longer sign in or use tokens. */
public record UserDeactivated(UserId user) implements AccountClosed {}
