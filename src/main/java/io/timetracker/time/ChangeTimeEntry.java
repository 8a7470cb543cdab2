package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is given and keeps the rest. A null keeps; an empty text clears notes, tags and invoice number.
 *
 * @param taskId the only one that can be taken away: {@code Patch.to(null)}
 * @param untimed not together with start, end or break
 * @param ifUpdatedAt what the caller saw as last change; more than two seconds off is a conflict
 * @param version what the caller saw; any other is refused
 * @param reason for the change log
 */
public record ChangeTimeEntry(
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        Patch<TaskId> taskId,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Integer breakSeconds,
        @Nullable WithoutClock untimed,
        @Nullable @Size(max = TimeEntry.LONGEST_NOTES) String notes,
        @Nullable @Size(max = TimeEntry.LONGEST_TAGS) String tags,
        @Nullable Boolean billable,
        @Nullable Boolean paid,

        @Nullable @Size(max = TimeEntry.LONGEST_INVOICE_NUMBER) String invoiceNumber,

        @Nullable Instant ifUpdatedAt,
        @Nullable Integer version,
        @Nullable @Size(max = 1000) String reason) {

    /** With a clock or without, as it is. */
    public ChangeTimeEntry(
            @Nullable ProjectId projectId,
            @Nullable ClientId clientId,
            Patch<TaskId> taskId,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            @Nullable Integer breakSeconds,
            @Nullable String notes,
            @Nullable String tags,
            @Nullable Boolean billable,
            @Nullable Boolean paid,
            @Nullable String invoiceNumber,
            @Nullable Instant ifUpdatedAt,
            @Nullable Integer version,
            @Nullable String reason) {
        this(
                projectId,
                clientId,
                taskId,
                startTime,
                endTime,
                breakSeconds,
                null,
                notes,
                tags,
                billable,
                paid,
                invoiceNumber,
                ifUpdatedAt,
                version,
                reason);
    }

    /** Only so long on that day, without a clock. */
    static ChangeTimeEntry untimed(
            WithoutClock untimed, @Nullable String notes, @Nullable Integer version, @Nullable String reason) {
        return new ChangeTimeEntry(
                null,
                null,
                Patch.keep(),
                null,
                null,
                null,
                untimed,
                notes,
                null,
                null,
                null,
                null,
                null,
                version,
                reason);
    }

    /**
     * Makes the entry time without a clock, or changes it where it is. A null keeps its day or its length.
     *
     * @param day in the app zone
     */
    public record WithoutClock(
            @Nullable LocalDate day, @Nullable Integer seconds) {}

    boolean movesTime() {
        return startTime != null || endTime != null || breakSeconds != null;
    }

    Instant startOver(TimeEntryView entry) {
        return startTime == null ? entry.startTime() : startTime;
    }

    /** Null while it runs. */
    @Nullable Instant endOver(TimeEntryView entry) {
        return endTime == null ? entry.endTime() : endTime;
    }
}
