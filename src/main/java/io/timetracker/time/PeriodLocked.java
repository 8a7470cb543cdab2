package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** The days belong to a period in which time is no longer changed, or not by this person. */
public class PeriodLocked extends RuleBroken {

    PeriodLocked() {
        super("error", "timesheet_period_locked");
    }
}
