package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Notes work that was done, or that began at a known moment and still goes on.
 *
 * @param userId whose work; null: the caller's
 * @param breakSeconds taken off the worked time; negative counts as 0
 * @param tags comma text
 */
public record LogTime(
        @NotNull(message = "{validation.required}") @Nullable When when,

        Booking booking,
        @Nullable UserId userId,
        int breakSeconds,
        @Nullable @Size(max = TimeEntry.LONGEST_NOTES) String notes,
        @Nullable @Size(max = TimeEntry.LONGEST_TAGS) String tags,
        boolean billable,
        boolean paid,

        @Nullable @Size(max = TimeEntry.LONGEST_INVOICE_NUMBER) String invoiceNumber) {

    /** The usual case: own work, billable, no break. */
    public static LogTime of(When when, Booking booking, @Nullable String notes, @Nullable String tags) {
        return new LogTime(when, booking, null, 0, notes, tags, true, false, null);
    }
}
