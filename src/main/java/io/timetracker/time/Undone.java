package io.timetracker.time;

import java.util.List;

/** An act was taken back: the entries that are again as they were before it. */
public record Undone(List<TimeEntryId> entries) {

    public Undone {
        entries = List.copyOf(entries);
    }
}
