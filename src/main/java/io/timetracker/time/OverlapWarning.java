package io.timetracker.time;

import java.util.List;

/** An entry was kept although its owner was noted for the same time already. @param entries those that it lies over */
public record OverlapWarning(List<TimeEntryId> entries) {

    public static final String CODE = "overlap";

    /** The message key of its words, which take the count. */
    public String textKey() {
        return "time.warning.overlap";
    }
}
