package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** At that time the owner already worked on something else. */
public class OverlappingEntry extends RuleBroken {

    OverlappingEntry() {
        super("error", "overlapping_entry", "startTime");
    }
}
