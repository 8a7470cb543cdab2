package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** Longer than anybody works without an end: somebody has mistyped a year. */
public class EntryTooLong extends RuleBroken {

    EntryTooLong() {
        super("error", "entry_too_long", "endTime", TimeEntry.LONGEST_DAYS);
    }
}
