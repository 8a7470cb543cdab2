package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody decide in the place of somebody else.
 *
 * @param approver who is away; null: the caller
 * @param firstDay null: today
 * @param lastDay belongs to it; null: until it is ended
 */
public record Delegate(
        @Nullable UserId approver,
        @Nullable UserId deputy,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
