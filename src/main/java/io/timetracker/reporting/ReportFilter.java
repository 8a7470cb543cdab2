package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Invalid;
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

    /** A sentence; who seeks more of the notes knows the entry. */
    public static final int LONGEST_TEXT = 500;

    /** As long as tags may be. */
    public static final int LONGEST_TAG = 100;

    public static final int MOST_TAGS = 100;

    /** More than the totals of any GraphQL query that is not too complex ask for at once. */
    public static final int MOST_IDS = 5_000;

    /** @throws Invalid if the text or a tag is too long, or a list names too many */
    public ReportFilter {
        users = bounded("userIds", users, MOST_IDS);
        projects = bounded("projectIds", projects, MOST_IDS);
        clients = bounded("clientIds", clients, MOST_IDS);
        tasks = bounded("taskIds", tasks, MOST_IDS);
        tags = bounded("tags", tags, MOST_TAGS);
        tags.forEach(tag -> mustBeShort("tags", tag, LONGEST_TAG));
        text = text == null || text.isBlank() ? null : text.strip();
        mustBeShort("text", text, LONGEST_TEXT);
    }

    private static <T> List<T> bounded(String field, List<T> list, int most) {
        if (list.size() > most) {
            throw new Invalid(field, "validation.report.many");
        }
        return List.copyOf(list);
    }

    private static void mustBeShort(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new Invalid(field, "validation.too_long");
        }
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
