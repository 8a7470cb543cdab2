package io.timetracker.time;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes many entries alike.
 *
 * @param entryIds which; or
 * @param filter all that are like this, as a list shows them, the newest first, at most {@value #MOST}
 * @param isDryRun only tells what would happen
 * @param reason for the change log
 */
public record BulkChange(
        @Nullable List<TimeEntryId> entryIds,
        @Nullable TimeEntryFilter filter,
        BulkAction action,
        boolean isDryRun,
        @Nullable @Size(max = 1000) String reason) {

    public static final int MOST = 1000;

    public static BulkChange of(List<TimeEntryId> entries, BulkAction action) {
        return new BulkChange(entries, null, action, false, null);
    }

    /** The same, of which nothing is done. */
    public BulkChange dryRun() {
        return new BulkChange(entryIds, filter, action, true, reason);
    }
}
