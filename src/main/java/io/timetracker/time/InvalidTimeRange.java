package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** An entry ends after it starts. */
public class InvalidTimeRange extends RuleBroken {

    InvalidTimeRange() {
        super("error", "invalid_time_range", "endTime");
    }
}
