package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** The entry was approved; only an administrator changes it. */
public class EntryLocked extends RuleBroken {

    EntryLocked() {
        super("error", "entry_approved");
    }
}
