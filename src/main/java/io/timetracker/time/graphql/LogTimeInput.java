package io.timetracker.time.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Booking;
import io.timetracker.time.LogTime;
import io.timetracker.time.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record LogTimeInput(
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable LocalDate date,
        @Nullable Integer seconds,
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
                when(),
                new Booking(projectId, clientId, taskId),
                userId,
                breakSeconds == null ? 0 : breakSeconds,
                notes,
                tags == null ? null : String.join(",", tags),
                billable == null || billable,
                paid != null && paid,
                invoiceNumber);
    }

    private When when() {
        if (date == null && seconds == null) {
            return new When.Span(given("startTime", startTime), endTime);
        }
        if (startTime != null || endTime != null) {
            throw new Invalid("date", "validation.untimed.clock");
        }
        return new When.Untimed(given("date", date), given("seconds", seconds));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new Invalid(field, "validation.required");
        }
        return value;
    }
}
