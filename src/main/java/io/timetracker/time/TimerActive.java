package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;
import org.jspecify.annotations.Nullable;

/** A running entry gets its end by stopping the timer, and is not deleted before. */
public class TimerActive extends RuleBroken {

    TimerActive(@Nullable String field) {
        super("error", "timer_active", field);
    }
}
