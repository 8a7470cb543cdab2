package io.timetracker.time;

import io.timetracker.platform.problems.Conflict;

/** The entry is no longer what the caller saw. */
public class EntryChanged extends Conflict {

    EntryChanged() {
        super("conflict", "entry_changed");
    }
}
