package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;

/** Its owner took a submitted period back before anybody decided. Both days belong to it. */
public record TimesheetWithdrawn(TimesheetId timesheet, UserId owner, LocalDate firstDay, LocalDate lastDay) {}
