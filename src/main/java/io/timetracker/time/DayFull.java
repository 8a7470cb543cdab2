package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** The day has not as much time left as is noted without a clock. */
public class DayFull extends RuleBroken {

    /** @param free what is left, as people read it */
    DayFull(String free) {
        super("error", "day_full", "seconds", free);
    }
}
