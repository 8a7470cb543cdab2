package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.WorkLogged;
import io.timetracker.projects.WorkLogged.Work;
import org.jspecify.annotations.Nullable;

/** What counts of an entry has changed: its time, its place, whether it is billable. */
public record TimeEntryChanged(
        TimeEntryId entry,
        UserId owner,
        @Nullable Work before,
        @Nullable Work after) implements WorkLogged {}
