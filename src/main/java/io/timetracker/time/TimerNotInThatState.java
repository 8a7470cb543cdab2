package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** Paused twice, or resumed without a pause. */
public class TimerNotInThatState extends RuleBroken {

    TimerNotInThatState(String reason) {
        super("invalid_state", reason);
    }
}
