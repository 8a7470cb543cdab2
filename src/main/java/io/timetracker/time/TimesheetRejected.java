package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;

/** An approver wants a period put right; its owner may change it again. Both days belong to it. */
public record TimesheetRejected(TimesheetId timesheet, UserId owner, LocalDate firstDay, LocalDate lastDay) {}
