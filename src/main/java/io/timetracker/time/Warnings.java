package io.timetracker.time;

import java.util.ArrayList;
import java.util.List;

/** What somebody should know of a command that was carried out; each call brings its own. */
public final class Warnings {

    private final List<OverlapWarning> overlaps = new ArrayList<>();

    void overlap(List<TimeEntryId> entries) {
        overlaps.add(new OverlapWarning(List.copyOf(entries)));
    }

    public List<OverlapWarning> all() {
        return List.copyOf(overlaps);
    }
}
