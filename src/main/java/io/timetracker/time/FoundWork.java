package io.timetracker.time;

import io.timetracker.projects.WorkLogged.Work;
import java.util.List;

/** A finished entry, as those who add it up need it. */
public record FoundWork(TimeEntryId entry, Work work, List<String> tags) {}
