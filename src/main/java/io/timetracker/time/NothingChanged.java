package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** Of all the entries that should be changed, none was: they are as wanted already, still run or are settled. */
public class NothingChanged extends RuleBroken {

    NothingChanged() {
        super("error", "nothing_changed");
    }
}
