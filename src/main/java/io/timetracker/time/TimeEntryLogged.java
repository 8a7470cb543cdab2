package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.WorkLogged;
import io.timetracker.projects.WorkLogged.Work;
import org.jspecify.annotations.Nullable;

/** Finished work was noted. {@code before} is null. */
public record TimeEntryLogged(
        TimeEntryId entry,
        UserId owner,
        @Nullable Work before,
        @Nullable Work after) implements WorkLogged {}
