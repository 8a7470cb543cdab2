package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An approver found a period right. Both days belong to it.
 *
 * @param version of the period since then
 */
public record TimesheetApproved(
        TimesheetId timesheet,
        UserId owner,
        LocalDate firstDay,
        LocalDate lastDay,
        UserId decider,
        int version,
        Instant at) {}
