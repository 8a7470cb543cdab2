package io.timetracker.projects;

/** A project was put away; nothing new is booked on it. */
public record ProjectArchived(ProjectId project) {}
