package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One of several approvers found a period right, and it is another one's turn. Both days belong to it.
 *
 * @param awaits whose turn it is
 * @param version of the period since then
 */
public record TimesheetLevelApproved(
        TimesheetId timesheet,
        UserId owner,
        LocalDate firstDay,
        LocalDate lastDay,
        UserId awaits,
        int version,
        Instant at) {}
