package io.timetracker.time.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Lack;
import io.timetracker.time.TagFilter;
import io.timetracker.time.TimeEntryFilter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record TimeEntryFilterInput(
        @Nullable UserId userId,
        @Nullable ProjectId projectId,
        @Nullable ClientId clientId,
        @Nullable TaskId taskId,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Boolean billable,
        @Nullable Boolean paid,
        @Nullable String text,
        @Nullable Boolean includeRunning,
        @Nullable List<String> tags,
        TagFilter.@Nullable Mode tagMode,
        @Nullable Set<Lack> without) {

    static final TimeEntryFilterInput ALL =
            new TimeEntryFilterInput(null, null, null, null, null, null, null, null, null, false, null, null, null);

    TimeEntryFilter toFilter() {
        return new TimeEntryFilter(
                userId,
                projectId,
                clientId,
                taskId,
                from,
                until,
                billable,
                text,
                includeRunning != null && includeRunning,
                tags == null ? TagFilter.EVERY : TagFilter.of(tags, tagMode == null ? TagFilter.Mode.ANY : tagMode),
                paid,
                without == null ? Set.of() : without);
    }
}
