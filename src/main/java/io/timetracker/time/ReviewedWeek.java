package io.timetracker.time;

import io.timetracker.projects.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a period is made of, for who decides on it.
 *
 * @param pieces that began in it, the earliest first; running ones, too
 * @param before that began in the two days before it: they may reach into it
 * @param newProjects those of it on which its owner never had time before it
 * @param gone how many entries others deleted or moved out of it after it was submitted
 */
public record ReviewedWeek(
        TimesheetView period, List<Piece> pieces, List<Piece> before, Set<ProjectId> newProjects, int gone) {

    public ReviewedWeek {
        pieces = List.copyOf(pieces);
        before = List.copyOf(before);
        newProjects = Set.copyOf(newProjects);
    }

    /**
     * An entry, as short as it can be told.
     *
     * @param client on whom time is booked straight; null where there is a project
     * @param end exclusive; null while it runs
     * @param seconds that are billed; 0 while it runs
     * @param workedSeconds not rounded; 0 while it runs
     * @param timed false: a day without a clock, whose start and end say nothing
     */
    public record Piece(
            TimeEntryId id,
            @Nullable ProjectId projectId,
            @Nullable String client,
            Instant start,
            @Nullable Instant end,
            long seconds,
            long workedSeconds,
            boolean timed,
            Instant changedAt) {}

    /** How many of its entries were made or changed after it was submitted. */
    public int changed() {
        var submitted = period.submittedAt();
        return submitted == null
                ? 0
                : (int) pieces.stream()
                        .filter(piece -> piece.changedAt().isAfter(submitted))
                        .count();
    }
}
