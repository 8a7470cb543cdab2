package io.timetracker.projects.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskView;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Lists inside of lists: those of all owners that ask the same are read in one statement. */
@Controller
class NestedListsController {

    private static final String TASKS = "tasksOfProjects";
    private static final String PROJECTS = "projectsOfClients";

    record TasksOf(ProjectId project, TaskFilter filter, PageAsk ask, CurrentUser reader) {

        TasksOf anybodys() {
            return new TasksOf(new ProjectId(0), filter, ask, reader);
        }
    }

    record ProjectsOf(ClientId client, ProjectFilter filter, PageAsk ask, CurrentUser reader) {

        ProjectsOf anybodys() {
            return new ProjectsOf(new ClientId(0), filter, ask, reader);
        }
    }

    NestedListsController(ProjectCatalog catalog, TaskBoard board, BatchLoaderRegistry loaders) {
        loaders.<TasksOf, Connection<TaskView>>forName(TASKS)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> tasks(keys, board)));
        loaders.<ProjectsOf, Connection<ProjectView>>forName(PROJECTS)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> projects(keys, catalog)));
    }

    private static Map<TasksOf, Connection<TaskView>> tasks(Set<TasksOf> keys, TaskBoard board) {
        var answers = new HashMap<TasksOf, Connection<TaskView>>();
        keys.stream().collect(Collectors.groupingBy(TasksOf::anybodys)).forEach((same, asking) -> {
            var owners = asking.stream().map(TasksOf::project).collect(Collectors.toSet());
            var pages = board.lists(owners, same.filter(), same.ask(), same.reader());
            asking.forEach(key -> answers.put(
                    key, Connection.of(Objects.requireNonNull(pages.get(key.project())), TaskBoard::place)));
        });
        return answers;
    }

    private static Map<ProjectsOf, Connection<ProjectView>> projects(Set<ProjectsOf> keys, ProjectCatalog catalog) {
        var answers = new HashMap<ProjectsOf, Connection<ProjectView>>();
        keys.stream().collect(Collectors.groupingBy(ProjectsOf::anybodys)).forEach((same, asking) -> {
            var owners = asking.stream().map(ProjectsOf::client).collect(Collectors.toSet());
            var pages = catalog.lists(owners, same.filter(), same.ask(), same.reader());
            asking.forEach(key -> answers.put(
                    key, Connection.of(Objects.requireNonNull(pages.get(key.client())), ProjectCatalog::place)));
        });
        return answers;
    }

    @SchemaMapping(typeName = "Project")
    @NeedsScope("read:tasks")
    CompletableFuture<Connection<TaskView>> tasks(
            ProjectView project,
            @Argument @Nullable TaskFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        DataLoader<TasksOf, Connection<TaskView>> loader = loader(environment, TASKS);
        return loader.load(new TasksOf(project.id(), TaskFilterInput.filter(filter), Slice.of(first, after), user));
    }

    @SchemaMapping(typeName = "Client")
    @NeedsScope("read:projects")
    CompletableFuture<Connection<ProjectView>> projects(
            ClientView client,
            @Argument @Nullable ProjectStatus status,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user,
            DataFetchingEnvironment environment) {
        DataLoader<ProjectsOf, Connection<ProjectView>> loader = loader(environment, PROJECTS);
        var filter = status == null ? ProjectFilter.any() : ProjectFilter.of(status);
        return loader.load(new ProjectsOf(client.id(), filter, Slice.of(first, after), user));
    }

    private static <K, V> DataLoader<K, V> loader(DataFetchingEnvironment environment, String name) {
        DataLoader<K, V> loader = environment.getDataLoader(name);
        return Objects.requireNonNull(loader);
    }
}
