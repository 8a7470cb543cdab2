package io.timetracker.time;

import io.timetracker.platform.problems.Invalid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets the owner of a locked period change what was worked in it, for a while.
 *
 * @param until when the lock holds again; at most {@value #MOST_HOURS} hours from now
 * @param hours instead: so many from now; neither: {@value #USUAL_HOURS}
 */
public record ReopenTimesheet(
        @NotBlank(message = "{validation.required}") @Size(max = Timesheets.LONGEST_REASON, message = "{validation.too_long}") @Nullable String reason,

        @Nullable Instant until,

        @Min(value = 1, message = "{validation.reopen_hours}") @Max(value = MOST_HOURS, message = "{validation.reopen_hours}") @Nullable Integer hours) {

    public static final int USUAL_HOURS = 24;
    public static final int MOST_HOURS = 336;

    /** @throws Invalid if both are told, or it is over already, or too far away */
    Instant end(Instant now) {
        if (until == null) {
            return now.plus(Duration.ofHours(hours == null ? USUAL_HOURS : hours));
        }
        if (hours != null) {
            throw new Invalid("hours", "validation.until_or_hours");
        }
        if (!until.isAfter(now) || until.isAfter(now.plus(Duration.ofHours(MOST_HOURS)))) {
            throw new Invalid("until", "validation.reopen_until");
        }
        return until;
    }
}
