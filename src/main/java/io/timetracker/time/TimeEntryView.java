package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.WorkLogged.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry, as readers see it.
 *
 * @param endTime exclusive; null while it runs
 * @param durationSeconds net of breaks, rounded: what is billed; null while it runs
 * @param workedSeconds net of breaks, not rounded: what was worked; null while it runs
 * @param rounding what made the one of the other; null while it runs and of entries from before it was kept
 * @param pausedAt since when a running entry is paused
 * @param timed false: a day without a clock, whose start and end say nothing; null in what was recorded before there was
 *     any such time
 * @param tags comma text
 * @param source {@code manual} when it was noted whole, {@code auto} when a timer made it
 */
public record TimeEntryView(
        TimeEntryId id,
        UserId userId,
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        @Nullable TaskId taskId,
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable Integer durationSeconds,
        @Nullable Integer workedSeconds,
        int breakSeconds,
        @Nullable Instant pausedAt,
        @Nullable Boolean timed,
        @Nullable String notes,
        @Nullable String tags,
        String source,
        boolean billable,
        boolean paid,
        @Nullable String invoiceNumber,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Rounding rounding) {

    public TimeEntryView {
        timed = timed == null || timed;
    }

    public boolean isTimed() {
        return timed == null || timed;
    }

    public boolean isRunning() {
        return endTime == null;
    }

    /** The final duration, or while it runs what it has come to, not rounded; never negative. */
    public long secondsAt(Instant now) {
        if (durationSeconds != null) {
            return durationSeconds;
        }
        var until = pausedAt == null ? now : pausedAt;
        return Math.max(0, Duration.between(startTime, until).toSeconds() - breakSeconds);
    }

    /** What was worked, for those who add it up; null while it runs. */
    @Nullable Work work() {
        return durationSeconds == null
                ? null
                : new Work(userId, projectId, taskId, clientId, startTime, durationSeconds, billable, paid);
    }

    /** Paid, which is a change like any other. */
    TimeEntryView asPaid(@Nullable String number, Instant now) {
        return new TimeEntryView(
                id,
                userId,
                projectId,
                clientId,
                taskId,
                startTime,
                endTime,
                durationSeconds,
                workedSeconds,
                breakSeconds,
                pausedAt,
                timed,
                notes,
                tags,
                source,
                billable,
                true,
                number,
                version + 1,
                createdAt,
                now,
                rounding);
    }

    public List<String> tagList() {
        return tags == null
                ? List.of()
                : Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
    }
}
