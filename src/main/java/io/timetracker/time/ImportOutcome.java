package io.timetracker.time;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param row counts the header as 1
 * @param entry the entry that was made; null in a trial, and where none was
 * @param seconds what is billed
 * @param span from start to end; 0 where the row could not be read
 * @param reason machine word for what is the matter with it
 * @param error the same for people
 */
public record ImportOutcome(
        int row,
        Kind kind,
        @Nullable TimeEntryId entry,
        long seconds,
        long span,
        @Nullable String reason,
        @Nullable String error) {

    /** SKIPPED: the very same entry is there already. */
    public enum Kind {
        CREATED,
        SKIPPED,
        FAILED
    }

    ImportOutcome of(TimeEntryId made) {
        return new ImportOutcome(row, kind, made, seconds, span, reason, error);
    }

    static ImportOutcome failed(int row, String reason, String error) {
        return new ImportOutcome(row, Kind.FAILED, null, 0, 0, reason, error);
    }
}
