package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.WorkLogged;
import org.jspecify.annotations.Nullable;

/** Finished work that was deleted is there again, under its old id. {@code before} is null. */
public record TimeEntryRestored(
        TimeEntryId entry,
        UserId owner,
        @Nullable Work before,
        @Nullable Work after) implements WorkLogged {}
