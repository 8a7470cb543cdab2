package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;

/** A person has said that a period of their time is complete. Both days belong to it. */
public record TimesheetSubmitted(TimesheetId timesheet, UserId owner, LocalDate firstDay, LocalDate lastDay) {}
