package io.timetracker.time;

import java.util.Collection;
import java.util.Set;

/**
 * Which entries were approved one by one. A module above time that decides on entries implements it, and writes down its
 * decisions under the lock of the entry's owner, so that what it answers still holds when the entry is written. Time itself
 * knows of no such decisions.
 */
public interface ApprovedEntries {

    /** Those of the given that were approved, in at most one statement. */
    Set<TimeEntryId> among(Collection<TimeEntryId> entries);
}
