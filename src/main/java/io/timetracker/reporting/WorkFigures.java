package io.timetracker.reporting;

import java.time.Duration;

/**
 * What was worked lately, in seconds, and how much of it is overtime (contract, data model 9.2).
 *
 * @param month from its first day
 * @param lately in the last thirty days
 * @param day how long a usual one is
 */
public record WorkFigures(long today, long week, long month, long lately, long total, Duration day, Overtime overtime) {

    /**
     * Of own work, also where the rest is everybody's.
     *
     * @param todayRegular what is no overtime, as {@code weekRegular}
     * @param year from its first day
     */
    public record Overtime(long todayRegular, long today, long weekRegular, long week, long year) {}

    WorkFigures ofTeam(long allToday, long allWeek, long allMonth, long allLately) {
        return new WorkFigures(allToday, allWeek, allMonth, allLately, total, day, overtime);
    }
}
