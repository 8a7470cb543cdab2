package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A person has said that a period of their time is complete. Both days belong to it.
 *
 * @param version of the period since then: the same period is submitted again under another one
 */
public record TimesheetSubmitted(
        TimesheetId timesheet, UserId owner, LocalDate firstDay, LocalDate lastDay, int version, Instant at) {}
