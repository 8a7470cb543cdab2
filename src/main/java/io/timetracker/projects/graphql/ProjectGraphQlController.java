package io.timetracker.projects.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.projects.FavoriteProjects;
import io.timetracker.projects.FavoriteView;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectFilter;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStanding;
import io.timetracker.projects.ProjectStatus;
import io.timetracker.projects.ProjectView;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Projects and what belongs to each; whatever is asked of many is fetched for all of them at once. */
@Controller
class ProjectGraphQlController {

    private final ProjectCatalog catalog;
    private final FavoriteProjects favorites;
    private final ClientDirectory clients;
    private final People people;
    private final JsonMapper json;

    ProjectGraphQlController(
            ProjectCatalog catalog,
            FavoriteProjects favorites,
            ClientDirectory clients,
            People people,
            JsonMapper json) {
        this.catalog = catalog;
        this.favorites = favorites;
        this.clients = clients;
        this.people = people;
        this.json = json;
    }

    record ProjectFilterInput(
            @Nullable Set<ProjectStatus> statuses,
            @Nullable ClientId clientId,
            @Nullable String text) {

        ProjectFilter filter() {
            var wanted = statuses == null ? Set.of(ProjectStatus.ACTIVE) : statuses;
            return new ProjectFilter(wanted.isEmpty() ? EnumSet.allOf(ProjectStatus.class) : wanted, clientId, text);
        }
    }

    @QueryMapping
    @NeedsScope("read:projects")
    Connection<ProjectView> projects(
            @Argument @Nullable ProjectFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = filter == null ? ProjectFilter.active() : filter.filter();
        return Connection.of(catalog.list(wanted, Slice.of(first, after), user), ProjectCatalog::place);
    }

    @QueryMapping
    @NeedsScope("read:projects")
    ProjectView project(@Argument ProjectId id, @AuthenticationPrincipal CurrentUser user) {
        return catalog.get(id, user);
    }

    @QueryMapping
    @NeedsScope("read:projects")
    List<ProjectView> favoriteProjects(@AuthenticationPrincipal CurrentUser user) {
        var ids = favorites.list(user).stream().map(FavoriteView::projectId).toList();
        var found = catalog.findAll(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @BatchMapping(typeName = "Project")
    @NeedsScope("read:clients")
    Map<ProjectView, ClientView> client(List<ProjectView> projects, Authentication caller) {
        var found = clients.findAll(projects.stream().map(ProjectView::clientId).collect(Collectors.toSet()));
        var user = Callers.of(caller);
        var visible = new HashMap<ProjectView, ClientView>();
        for (var project : projects) {
            var client = found.get(project.clientId());
            if (client != null && clients.isVisible(client, user)) {
                visible.put(project, client);
            }
        }
        return visible;
    }

    @BatchMapping(typeName = "Project")
    Map<ProjectView, String> clientName(List<ProjectView> projects) {
        var names = clients.names(projects.stream().map(ProjectView::clientId).collect(Collectors.toSet()));
        return projects.stream()
                .filter(project -> names.containsKey(project.clientId()))
                .collect(Collectors.toMap(Function.identity(), project -> names.get(project.clientId())));
    }

    @BatchMapping(typeName = "Project")
    List<ProjectStanding> budget(List<ProjectView> projects) {
        return projects.stream()
                .map(project -> new ProjectStanding(project, null))
                .toList();
    }

    @BatchMapping(typeName = "Project")
    List<Boolean> isFavorite(List<ProjectView> projects, Authentication caller) {
        var own = favorites.projects(Callers.of(caller));
        return projects.stream().map(project -> own.contains(project.id())).toList();
    }

    @BatchMapping(typeName = "Project")
    Map<ProjectView, Account> createdBy(List<ProjectView> projects) {
        return people.of(projects, ProjectView::createdBy);
    }

    @BatchMapping(typeName = "Project")
    Map<ProjectView, Account> archivedBy(List<ProjectView> projects) {
        return people.of(projects, ProjectView::archivedBy);
    }

    @SchemaMapping(typeName = "Project")
    @Nullable BigDecimal hourlyRate(ProjectView project) {
        return Money.decimal(project.hourlyRate());
    }

    @SchemaMapping(typeName = "Project")
    String customFields(ProjectView project) {
        return json.writeValueAsString(project.customFields());
    }

    @SchemaMapping(typeName = "ProjectBudget")
    @Nullable BigDecimal amount(ProjectStanding standing) {
        return Money.decimal(standing.project().budgetAmount());
    }

    @SchemaMapping(typeName = "ProjectBudget")
    BigDecimal estimatedCost(ProjectStanding standing) {
        return standing.estimatedCost().decimal();
    }

    @SchemaMapping(typeName = "ProjectBudget")
    BigDecimal consumed(ProjectStanding standing) {
        return standing.budgetConsumed().decimal();
    }

    @BatchMapping(typeName = "ProjectBudget")
    List<BigDecimal> rate(List<ProjectStanding> standings) {
        var rates = catalog.ratesToday(
                standings.stream().map(ProjectStanding::project).toList());
        return standings.stream()
                .map(standing ->
                        rates.getOrDefault(standing.project().id(), Money.ZERO).decimal())
                .toList();
    }

    @SchemaMapping(typeName = "ProjectBudget")
    @Nullable Integer percent(ProjectStanding standing) {
        return standing.budgetPercent();
    }

    @SchemaMapping(typeName = "ProjectBudget")
    int thresholdPercent(ProjectStanding standing) {
        return standing.project().budgetThresholdPercent();
    }

    @SchemaMapping(typeName = "ProjectBudget")
    @Nullable Double hours(ProjectStanding standing) {
        return standing.project().estimatedHours();
    }

    @SchemaMapping(typeName = "ProjectBudget")
    boolean hoursThresholdExceeded(ProjectStanding standing) {
        return standing.isHoursThresholdExceeded();
    }

    @SchemaMapping(typeName = "ProjectBudget")
    boolean thresholdExceeded(ProjectStanding standing) {
        return standing.isThresholdExceeded();
    }
}
