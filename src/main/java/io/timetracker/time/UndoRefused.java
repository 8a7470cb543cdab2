package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** What was done can no longer be taken back. */
public class UndoRefused extends RuleBroken {

    private UndoRefused(String reason) {
        super("error", reason);
    }

    static UndoRefused tooLate() {
        return new UndoRefused("undo_expired");
    }

    static UndoRefused alreadyThere() {
        return new UndoRefused("undo_done");
    }

    static UndoRefused changedSince() {
        return new UndoRefused("undo_changed_since");
    }
}
