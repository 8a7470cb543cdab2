package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approver wants a period put right; its owner may change it again. Both days belong to it.
 *
 * @param reason null where the policy wants none
 * @param version of the period since then
 */
public record TimesheetRejected(
        TimesheetId timesheet,
        UserId owner,
        LocalDate firstDay,
        LocalDate lastDay,
        UserId decider,
        @Nullable String reason,
        int version,
        Instant at) {}
