package io.timetracker.reporting;

import java.time.LocalDate;

/** How long was worked on a day. */
public record DayWorked(LocalDate day, long seconds) {}
