package io.timetracker.projects;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much was worked on a project until the end of each day.
 *
 * @param days the last thirty, today included, in the app zone
 * @param seconds all that was worked until then, also before the first of the days
 * @param estimatedHours of the project, or null
 */
public record BurnDown(
        List<LocalDate> days, List<Long> seconds, @Nullable Double estimatedHours) {}
