package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The owner of a locked period may change what was worked in it, as an exception. Both days belong to it.
 *
 * @param until when the lock holds again, unless the exception ends sooner
 */
public record TimesheetReopened(
        TimesheetId timesheet, UserId owner, LocalDate firstDay, LocalDate lastDay, Instant until, String reason) {}
