package io.timetracker.admin;

import io.timetracker.platform.security.AccountOpened;
import io.timetracker.platform.security.UserId;

/** Somebody new can sign in, at once or with an invitation. */
public record UserCreated(UserId user) implements AccountOpened {}
