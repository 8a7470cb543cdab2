package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which periods.
 *
 * @param userId somebody's; null: an administrator's are everybody's, anybody else's their own
 * @param forReview instead: other people's that the reader may decide on
 * @param statuses any of them; empty means all
 * @param from and {@code until}: periods that hold one of these days at least
 */
public record TimesheetFilter(
        @Nullable UserId userId,
        boolean forReview,
        Set<TimesheetStatus> statuses,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static TimesheetFilter of(UserId user) {
        return new TimesheetFilter(user, false, Set.of(), null, null);
    }
}
