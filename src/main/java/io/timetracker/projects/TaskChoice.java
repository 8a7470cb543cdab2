package io.timetracker.projects;

/** An open task in a list to choose from. */
public record TaskChoice(TaskId id, String name) {}
