package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** An entry ends after it starts. */
public class InvalidTimeRange extends RuleBroken {

    private static final String LENGTH = "seconds";

    InvalidTimeRange() {
        this("endTime");
    }

    private InvalidTimeRange(String field) {
        super("error", "invalid_time_range", field);
    }

    /** A length, where no start and no end is said. */
    static InvalidTimeRange ofLength() {
        return new InvalidTimeRange(LENGTH);
    }
}
