package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;

/** Somebody began to work. {@code at} is when, which may lie before the call: a device was offline. */
public record TimerStarted(TimeEntryId entry, UserId owner, Instant at) {}
