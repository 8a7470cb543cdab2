package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.WorkLogged;
import io.timetracker.projects.WorkLogged.Work;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an act did to one entry.
 *
 * @param before null: the act brought it back
 * @param after null: the act deleted it
 */
record EntryStep(@Nullable TimeEntryView before, @Nullable TimeEntryView after) {

    TimeEntryId id() {
        return any().id();
    }

    UserId owner() {
        return any().userId();
    }

    private TimeEntryView any() {
        return Objects.requireNonNull(after == null ? before : after);
    }

    /** For those who add work up; null where nothing counts differently. */
    @Nullable WorkLogged event() {
        var was = work(before);
        var is = work(after);
        if (Objects.equals(was, is)) {
            return null;
        }
        if (after == null) {
            return new TimeEntryDeleted(id(), owner(), was, null);
        }
        return before == null
                ? new TimeEntryRestored(id(), owner(), null, is)
                : new TimeEntryChanged(id(), owner(), was, is);
    }

    private static @Nullable Work work(@Nullable TimeEntryView entry) {
        return entry == null ? null : entry.work();
    }
}
