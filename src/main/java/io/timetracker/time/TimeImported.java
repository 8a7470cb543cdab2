package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.MuchWorkLogged;
import io.timetracker.projects.WorkLogged;
import java.util.List;

/** Entries of one owner came out of a file, all in one transaction; each of them as if it had been logged. */
public record TimeImported(UserId owner, List<WorkLogged> all) implements MuchWorkLogged {}
