package io.timetracker.crm.graphql;

import io.timetracker.crm.ActivityStatus;
import io.timetracker.crm.ActivityType;
import io.timetracker.crm.LogActivity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was done, or is to be done, about a lead or a deal. */
record ActivityInput(
        @Nullable ActivityType type,
        @Nullable String subject,
        @Nullable String description,
        @Nullable Instant at,
        @Nullable Instant dueAt,
        @Nullable ActivityStatus status) {

    LogActivity command() {
        return new LogActivity(
                Objects.requireNonNullElse(type, ActivityType.NOTE),
                subject,
                description,
                at,
                dueAt,
                Objects.requireNonNullElse(status, ActivityStatus.COMPLETED));
    }
}
