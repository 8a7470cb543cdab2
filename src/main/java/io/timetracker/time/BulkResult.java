package io.timetracker.time;

import io.timetracker.platform.problems.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk change did, or would do.
 *
 * @param matching how many entries were meant; more than there are rows where the filter fits more than one call takes
 * @param undo null where nothing was done or nothing can be taken back
 */
public record BulkResult(
        boolean isDryRun,
        long matching,
        List<Row> rows,
        @Nullable UndoOffer undo) {

    public enum Outcome {
        CHANGED,
        UNCHANGED,
        SKIPPED
    }

    /**
     * @param refusal why it was skipped
     * @param entry as it was before; null: there is none of that id
     */
    public record Row(
            TimeEntryId id,
            Outcome outcome,
            @Nullable Refusal refusal,
            @Nullable TimeEntryView entry) {

        /** For machines: the contract's reason, else its code. */
        public @Nullable String reason() {
            return refusal == null ? null : refusal.reason() == null ? refusal.code() : refusal.reason();
        }
    }

    public BulkResult {
        rows = List.copyOf(rows);
    }

    public int affected() {
        return count(Outcome.CHANGED);
    }

    public int count(Outcome outcome) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.outcome() == outcome).count());
    }

    /** The filter fits more entries than one call takes. */
    public boolean hasMore() {
        return matching > rows.size();
    }
}
