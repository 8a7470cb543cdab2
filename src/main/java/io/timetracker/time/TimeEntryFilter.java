package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted. Null asks for all.
 *
 * @param from earliest start, inclusive
 * @param until latest start, inclusive
 * @param text part of the notes or tags, in any case
 * @param includeRunning also those without an end
 * @param tags which tags they bear
 * @param paid null: whether or not
 * @param without what they have none of
 */
public record TimeEntryFilter(
        @Nullable UserId userId,
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        @Nullable TaskId taskId,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean billable,
        @Nullable String text,
        boolean includeRunning,
        TagFilter tags,
        @Nullable Boolean paid,
        Set<Lack> without) {

    public TimeEntryFilter {
        without = Set.copyOf(without);
    }

    /** With any tags or none, paid or not, whatever they have none of. */
    public TimeEntryFilter(
            @Nullable UserId userId,
            @Nullable ProjectId projectId,
            @Nullable ClientId clientId,
            @Nullable TaskId taskId,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean billable,
            @Nullable String text,
            boolean includeRunning) {
        this(
                userId,
                projectId,
                clientId,
                taskId,
                from,
                until,
                billable,
                text,
                includeRunning,
                TagFilter.EVERY,
                null,
                Set.of());
    }

    public TimeEntryFilter with(TagFilter wanted) {
        return new TimeEntryFilter(
                userId,
                projectId,
                clientId,
                taskId,
                from,
                until,
                billable,
                text,
                includeRunning,
                wanted,
                paid,
                without);
    }

    public TimeEntryFilter ofPaid(@Nullable Boolean wanted) {
        return new TimeEntryFilter(
                userId,
                projectId,
                clientId,
                taskId,
                from,
                until,
                billable,
                text,
                includeRunning,
                tags,
                wanted,
                without);
    }

    TimeEntryFilter of(UserId user) {
        return new TimeEntryFilter(
                user, projectId, clientId, taskId, from, until, billable, text, includeRunning, tags, paid, without);
    }

    /** Everything of one person between two moments, running entries included. */
    public static TimeEntryFilter of(UserId user, Instant from, Instant until) {
        return new TimeEntryFilter(user, null, null, null, from, until, null, null, true);
    }
}
