package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** Nothing runs that could be paused, resumed or stopped. */
public class NoTimerRunning extends RuleBroken {

    NoTimerRunning() {
        super("no_active_timer", null);
    }
}
