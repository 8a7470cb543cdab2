package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;

/** An approver found a period right. Both days belong to it. */
public record TimesheetApproved(TimesheetId timesheet, UserId owner, LocalDate firstDay, LocalDate lastDay) {}
