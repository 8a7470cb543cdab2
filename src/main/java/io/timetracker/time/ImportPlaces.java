package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.TaskView;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The projects and tasks of one file, each looked up once, by id or by name. */
final class ImportPlaces implements BookingRules.Places {

    /** Of each kind; a file of nonsense must not fill the memory. */
    private static final int MOST_REMEMBERED = 5_000;

    private static final int MOST_PER_PAGE = 500;

    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    private final ClientDirectory clients;
    private final CurrentUser user;
    private final Map<ProjectId, Optional<ProjectView>> projectsById = new HashMap<>();
    private final Map<TaskId, Optional<TaskView>> tasksById = new HashMap<>();
    private final Map<List<@Nullable String>, List<ProjectView>> projectsByName = new HashMap<>();
    private final Map<ProjectId, Map<String, TaskId>> tasksByName = new HashMap<>();

    ImportPlaces(ProjectCatalog projects, TaskBoard tasks, ClientDirectory clients, CurrentUser user) {
        this.projects = projects;
        this.tasks = tasks;
        this.clients = clients;
        this.user = user;
    }

    /** Looks up what is not known yet, in a statement per kind. */
    void prepare(Collection<Booking> bookings) {
        forgetTooMany();
        var unknownProjects = bookings.stream()
                .map(Booking::projectId)
                .filter(id -> id != null && !projectsById.containsKey(id))
                .collect(Collectors.toSet());
        var unknownTasks = bookings.stream()
                .map(Booking::taskId)
                .filter(id -> id != null && !tasksById.containsKey(id))
                .collect(Collectors.toSet());
        if (!unknownProjects.isEmpty()) {
            var found = projects.findAll(unknownProjects);
            unknownProjects.forEach(id -> projectsById.put(id, Optional.ofNullable(found.get(id))));
        }
        if (!unknownTasks.isEmpty()) {
            var found = tasks.findAll(unknownTasks);
            unknownTasks.forEach(id -> tasksById.put(id, Optional.ofNullable(found.get(id))));
        }
    }

    private void forgetTooMany() {
        for (var known : List.of(projectsById, tasksById, projectsByName, tasksByName)) {
            if (known.size() > MOST_REMEMBERED) {
                known.clear();
            }
        }
    }

    @Override
    public Optional<ProjectView> project(ProjectId id) {
        return projectsById.computeIfAbsent(id, projects::find);
    }

    @Override
    public Optional<TaskView> task(TaskId id) {
        return tasksById.computeIfAbsent(id, tasks::find);
    }

    /**
     * The one project of that name or code which the user may see, of the client where one is named.
     *
     * @throws ImportRefused if there is none, or several
     */
    ProjectId projectNamed(String name, @Nullable String client) {
        var key = java.util.Arrays.asList(Wording.key(name), client == null ? null : Wording.key(client));
        var found = projectsByName.computeIfAbsent(key, it -> named(name, client));
        if (found.isEmpty()) {
            throw ImportRefused.unknownProject(name);
        }
        if (found.size() > 1) {
            throw ImportRefused.ambiguousProject(name);
        }
        return found.getFirst().id();
    }

    /** One that takes time goes before one that is archived. */
    private List<ProjectView> named(String name, @Nullable String client) {
        var filter = ProjectFilter.any().containing(name);
        var all = projects.list(filter, PageAsk.first(MOST_PER_PAGE), user).items().stream()
                .filter(project -> isCalled(project, name))
                .toList();
        var ofClient = client == null ? all : ofClient(all, client);
        var open = ofClient.stream().filter(project -> !project.isArchived()).toList();
        return open.isEmpty() ? ofClient : open;
    }

    private static boolean isCalled(ProjectView project, String name) {
        return Wording.key(project.name()).equals(Wording.key(Wording.oneLine(name)))
                || name.strip().equalsIgnoreCase(project.code());
    }

    private List<ProjectView> ofClient(List<ProjectView> all, String client) {
        var names = clients.names(all.stream().map(ProjectView::clientId).collect(Collectors.toSet()));
        return all.stream()
                .filter(project -> Wording.key(Wording.orEmpty(names.get(project.clientId())))
                        .equals(Wording.key(Wording.oneLine(client))))
                .toList();
    }

    /** @throws ImportRefused if the project has no such task */
    TaskId taskNamed(String name, ProjectId project) {
        var found = tasksByName.computeIfAbsent(project, this::tasksOf).get(Wording.key(Wording.oneLine(name)));
        if (found == null) {
            throw ImportRefused.unknownTask(name);
        }
        return found;
    }

    /** Of two with the same name the older one counts. */
    private Map<String, TaskId> tasksOf(ProjectId project) {
        var named = new HashMap<String, TaskId>();
        var page = 1;
        boolean more;
        do {
            var part = tasks.list(TaskFilter.any().of(project), new PageAsk(page++, MOST_PER_PAGE, null), user);
            part.items()
                    .forEach(task ->
                            named.merge(Wording.key(task.name()), task.id(), (a, b) -> a.value() < b.value() ? a : b));
            more = part.hasNext();
        } while (more);
        return named;
    }
}
