package io.timetracker.reporting;

/** How long was worked today, and on how many projects. */
public record TodayWorked(long seconds, int projects) {}
