package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of which work. An empty list and null ask for all.
 *
 * @param clients of the projects that they have now, and of work on no project
 * @param tags at least one of them, in any case
 * @param approval whether it was approved
 * @param text part of the notes, in any case
 */
public record ReportFilter(
        List<UserId> users,
        List<ProjectId> projects,
        List<ClientId> clients,
        List<TaskId> tasks,
        List<String> tags,
        @Nullable Boolean billable,
        @Nullable Boolean paid,
        @Nullable Boolean approved,
        @Nullable String text) {

    public static final ReportFilter EVERYTHING =
            new ReportFilter(List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null);

    public ReportFilter {
        users = List.copyOf(users);
        projects = List.copyOf(projects);
        clients = List.copyOf(clients);
        tasks = List.copyOf(tasks);
        tags = List.copyOf(tags);
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public ReportFilter ofUsers(List<UserId> wanted) {
        return new ReportFilter(wanted, projects, clients, tasks, tags, billable, paid, approved, text);
    }

    public ReportFilter ofProjects(List<ProjectId> wanted) {
        return new ReportFilter(users, wanted, clients, tasks, tags, billable, paid, approved, text);
    }

    /** What the roll-ups do not know. */
    boolean needsEntries() {
        return !tags.isEmpty() || approved != null || text != null;
    }
}
