package io.timetracker.projects;

import java.time.Instant;

/** A task entered a complete state. */
public record TaskCompleted(TaskId task, ProjectId project, Instant at) {}
