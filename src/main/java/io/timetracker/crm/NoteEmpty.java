package io.timetracker.crm;

import io.timetracker.platform.problems.RuleBroken;

/** A note must say something. */
public final class NoteEmpty extends RuleBroken {

    public NoteEmpty() {
        super("error", "content_required", "content");
    }
}
