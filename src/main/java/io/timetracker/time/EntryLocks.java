package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import java.util.Collection;
import java.util.Map;

/** Somebody who can say that existing entries are settled and are not changed any more, whatever the change is. */
public interface EntryLocks {

    /** Those of the entries that the caller may not change, and why; asked once for all of them. */
    Map<TimeEntryId, RuleBroken> among(Collection<TimeEntryView> entries, CurrentUser caller);
}
