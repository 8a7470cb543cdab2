package io.timetracker.time.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.When;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record LogTimeInput(
        Instant startTime,
        @Nullable Instant endTime,
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        @Nullable TaskId taskId,
        @Nullable UserId userId,
        @Nullable Integer breakSeconds,
        @Nullable String notes,
        @Nullable List<String> tags,
        @Nullable Boolean billable,
        @Nullable Boolean paid,
        @Nullable String invoiceNumber) {

    LogTime toCommand() {
        return new LogTime(
                new When.Span(startTime, endTime),
                new Booking(projectId, clientId, taskId),
                userId,
                breakSeconds == null ? 0 : breakSeconds,
                notes,
                tags == null ? null : String.join(",", tags),
                billable == null || billable,
                paid != null && paid,
                invoiceNumber);
    }
}
