package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of several that a period needs.
 *
 * @param level 1 for the first
 * @param approver whose turn it was, or the administrator who decided the whole
 * @param decidedBy the same, or who stood in
 */
public record TimesheetApproval(
        TimesheetId timesheet,
        int level,
        UserId approver,
        UserId decidedBy,
        @Nullable String comment,
        Instant decidedAt) {}
