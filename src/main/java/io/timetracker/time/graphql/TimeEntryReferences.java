package io.timetracker.time.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskView;
import io.timetracker.time.TimeEntryView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What entries refer to: one call per kind for all entries, however many. */
@Controller
class TimeEntryReferences {

    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    private final ClientDirectory clients;
    private final Accounts accounts;

    TimeEntryReferences(ProjectCatalog projects, TaskBoard tasks, ClientDirectory clients, Accounts accounts) {
        this.projects = projects;
        this.tasks = tasks;
        this.clients = clients;
        this.accounts = accounts;
    }

    @BatchMapping(typeName = "TimeEntry")
    @NeedsScope("read:projects")
    Map<TimeEntryView, ProjectView> project(List<TimeEntryView> entries) {
        return spread(entries, TimeEntryView::projectId, projects::findAll);
    }

    @BatchMapping(typeName = "TimeEntry")
    @NeedsScope("read:tasks")
    Map<TimeEntryView, TaskView> task(List<TimeEntryView> entries) {
        return spread(entries, TimeEntryView::taskId, tasks::findAll);
    }

    @BatchMapping(typeName = "TimeEntry")
    @NeedsScope("read:clients")
    Map<TimeEntryView, ClientView> client(List<TimeEntryView> entries) {
        return spread(entries, TimeEntryView::clientId, clients::findAll);
    }

    @BatchMapping(typeName = "TimeEntry")
    Map<TimeEntryView, Account> user(List<TimeEntryView> entries) {
        return spread(entries, TimeEntryView::userId, accounts::findAll);
    }

    /** To each source what it refers to, fetched together. */
    static <S, I extends TypedId, T> Map<S, T> spread(
            List<S> entries, Function<S, @Nullable I> reference, Function<Collection<I>, Map<I, T>> fetch) {
        var ids = entries.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
        var found = fetch.apply(ids);
        var spread = new HashMap<S, T>();
        for (var entry : entries) {
            var id = reference.apply(entry);
            if (id != null && found.get(id) != null) {
                spread.put(entry, found.get(id));
            }
        }
        return spread;
    }
}
