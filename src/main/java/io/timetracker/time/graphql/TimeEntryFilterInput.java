package io.timetracker.time.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.TimeEntryFilter;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

record TimeEntryFilterInput(
        @Nullable UserId userId,
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        @Nullable TaskId taskId,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable Boolean billable,
        @Nullable String text,
        @Nullable Boolean includeRunning) {

    static final TimeEntryFilterInput ALL =
            new TimeEntryFilterInput(null, null, null, null, null, null, null, null, false);

    TimeEntryFilter toFilter() {
        return new TimeEntryFilter(
                userId,
                projectId,
                clientId,
                taskId,
                from == null ? null : from.toInstant(),
                until == null ? null : until.toInstant(),
                billable,
                text,
                includeRunning != null && includeRunning);
    }
}
