package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;

/** A period is final, by an administrator or by the auto-lock. Both days belong to it. */
public record TimesheetClosed(TimesheetId timesheet, UserId owner, LocalDate firstDay, LocalDate lastDay) {}
