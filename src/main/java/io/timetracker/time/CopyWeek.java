package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of one week into another, and the hours if they are wanted.
 *
 * @param from any day of the week to copy; null: of the week before
 * @param to any day of the week that receives
 * @param hours also the time, into cells that have none yet
 * @param userId whose weeks; null: the caller's
 */
public record CopyWeek(
        @Nullable LocalDate from,

        @NotNull(message = "{validation.required}") @Nullable LocalDate to,

        boolean hours,
        @Nullable UserId userId) {}
