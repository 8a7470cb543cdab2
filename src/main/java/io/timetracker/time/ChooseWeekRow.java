package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts something to work for into a week, or takes it out.
 *
 * @param date any day of the week
 * @param userId whose week; null: the caller's
 */
public record ChooseWeekRow(
        @NotNull(message = "{validation.required}") @Nullable LocalDate date,

        Booking booking,
        @Nullable UserId userId) {}
