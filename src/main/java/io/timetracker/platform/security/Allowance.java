package io.timetracker.platform.security;

/** How much of a limit is left after a call. {@code resetInSeconds} is to the end of the clock window, at least 1. */
record Allowance(boolean isAdmitted, long remaining, long resetInSeconds) {}
