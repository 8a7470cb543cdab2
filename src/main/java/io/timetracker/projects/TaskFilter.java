package io.timetracker.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted, of those that the reader may see.
 *
 * @param status exactly this one, or null
 * @param openOnly neither done nor cancelled nor in a column that is marked complete
 * @param tags the tag text contains any of these whatever its case; none: every task
 */
public record TaskFilter(
        @Nullable ProjectId projectId, @Nullable String status, boolean openOnly, List<String> tags) {

    public static TaskFilter any() {
        return new TaskFilter(null, null, false, List.of());
    }

    public TaskFilter of(@Nullable ProjectId project) {
        return new TaskFilter(project, status, openOnly, tags);
    }
}
