package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;
import java.time.LocalDate;

/**
 * What somebody worked in a week of ISO 8601, in seconds.
 *
 * @param year that of the week, which may be another than that of its days
 * @param monday its first day, also where only a part of the week was asked for
 */
public record PayrollRow(
        UserId user, String username, int year, int week, LocalDate monday, long seconds, long billableSeconds) {

    public LocalDate sunday() {
        return monday.plusDays(6);
    }
}
