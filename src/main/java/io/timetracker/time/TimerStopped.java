package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.WorkLogged;
import io.timetracker.projects.WorkLogged.Work;
import org.jspecify.annotations.Nullable;

/** A running entry has ended: from now on it counts. {@code before} is null. */
public record TimerStopped(
        TimeEntryId entry,
        UserId owner,
        @Nullable Work before,
        @Nullable Work after) implements WorkLogged {}
