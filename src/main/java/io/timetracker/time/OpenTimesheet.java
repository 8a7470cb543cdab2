package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gets the period of a day, or begins it.
 *
 * @param referenceDate any day of the week; null: today in the app zone
 * @param periodType null: as the policy says; whatever it is, it is a week
 * @param userId whose; null: the caller's
 */
public record OpenTimesheet(
        @Nullable LocalDate referenceDate,

        @Nullable @Pattern(regexp = TimesheetPolicy.TYPE, message = "{validation.choice}") String periodType,

        @Nullable UserId userId) {

    public static OpenTimesheet of(LocalDate day) {
        return new OpenTimesheet(day, null, null);
    }
}
