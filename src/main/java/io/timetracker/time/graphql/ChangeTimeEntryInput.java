package io.timetracker.time.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.graphql.Inputs;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.ChangeTimeEntry;
import io.timetracker.time.TimeEntryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

record ChangeTimeEntryInput(
        TimeEntryId id,
        @Nullable Integer version,
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        ArgumentValue<TaskId> taskId,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Integer breakSeconds,
        @Nullable LocalDate date,
        @Nullable Integer seconds,
        @Nullable String notes,
        @Nullable List<String> tags,
        @Nullable Boolean billable,
        @Nullable Boolean paid,
        @Nullable String invoiceNumber,
        @Nullable String reason) {

    ChangeTimeEntry toCommand() {
        return new ChangeTimeEntry(
                projectId,
                clientId,
                Inputs.patch(taskId),
                startTime,
                endTime,
                breakSeconds,
                date == null && seconds == null ? null : new ChangeTimeEntry.WithoutClock(date, seconds),
                notes,
                tags == null ? null : String.join(",", tags),
                billable,
                paid,
                invoiceNumber,
                null,
                version,
                reason);
    }
}
