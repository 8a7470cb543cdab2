package io.timetracker.time;

import java.time.Instant;

/**
 * What was just done can be taken back.
 *
 * @param handle names the act; only whoever did it, or an administrator, can use it
 * @param expiresAt the last moment at which it can be used
 */
public record UndoOffer(String handle, Instant expiresAt) {}
