package io.timetracker.time;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says how long somebody worked for something on a day, all entries together.
 *
 * @param seconds null takes away what was typed in place
 * @param notes null keeps them
 * @param within any day of the week in which the date must lie; null: it may be anywhere
 * @param userId whose week; null: the caller's
 * @param version of the cell as the caller saw it, 0 without an entry; null: whatever is there now
 */
public record SetWeekCell(
        @NotNull(message = "{validation.required}") @Nullable LocalDate date,

        Booking booking,
        @Nullable Integer seconds,
        @Nullable @Size(max = TimeEntry.LONGEST_NOTES) String notes,
        @Nullable LocalDate within,
        @Nullable UserId userId,
        @Nullable Integer version) {

    /**
     * A length that is given in seconds or as people write it, where an empty one takes away what was typed.
     *
     * @throws Invalid if neither is given, or what is written is no length
     */
    public static @Nullable Integer length(@Nullable Integer seconds, @Nullable String written) {
        if (seconds != null) {
            return seconds;
        }
        if (written == null) {
            throw new Invalid("seconds", "validation.required");
        }
        return written.isBlank()
                ? null
                : (Integer) Durations.parse(written)
                        .map(length -> Math.toIntExact(length.toSeconds()))
                        .orElseThrow(() -> new Invalid("duration", "validation.duration"));
    }
}
