package io.timetracker.projects.graphql;

import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

record TaskFilterInput(
        @Nullable ProjectId projectId,
        @Nullable String status,
        @Nullable Boolean openOnly,
        @Nullable List<String> tags) {

    static TaskFilter filter(@Nullable TaskFilterInput input) {
        return input == null
                ? TaskFilter.any()
                : new TaskFilter(
                        input.projectId,
                        input.status,
                        Boolean.TRUE.equals(input.openOnly),
                        input.tags == null ? List.of() : input.tags);
    }
}
