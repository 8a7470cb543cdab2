package io.timetracker.projects;

/** A task is being removed, in this transaction: whoever refers to it lets go of it now. */
public record TaskDeleted(TaskId task) {}
