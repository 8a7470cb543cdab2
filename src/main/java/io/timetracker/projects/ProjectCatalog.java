package io.timetracker.projects;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects; the only door that changes them. */
@Service
@Transactional
public class ProjectCatalog {

    private final Projects projects;
    private final ProjectQueries queries;
    private final LabelQueries labels;
    private final WorkTotals totals;
    private final RateBooks rates;
    private final RateHistory history;
    private final WorkDays days;
    private final Budgets budgets;
    private final ClientDirectory clients;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Zones zones;
    private final Clock clock;

    ProjectCatalog(
            Projects projects,
            ProjectQueries queries,
            LabelQueries labels,
            WorkTotals totals,
            RateBooks rates,
            RateHistory history,
            WorkDays days,
            Budgets budgets,
            ClientDirectory clients,
            Shapes shapes,
            ChangeLog changes,
            Zones zones,
            Clock clock) {
        this.projects = projects;
        this.queries = queries;
        this.labels = labels;
        this.totals = totals;
        this.rates = rates;
        this.history = history;
        this.days = days;
        this.budgets = budgets;
        this.clients = clients;
        this.shapes = shapes;
        this.changes = changes;
        this.zones = zones;
        this.clock = clock;
    }

    /** Those of the filter that the reader may see, by name. */
    @Transactional(readOnly = true)
    public PageOf<ProjectView> list(ProjectFilter filter, PageAsk ask, CurrentUser reader) {
        return queries.page(filter, ask, reader);
    }

    /** As {@link #list} for each of the clients, in one statement for all of them. */
    @Transactional(readOnly = true)
    public Map<ClientId, PageOf<ProjectView>> lists(
            Collection<ClientId> clientIds, ProjectFilter filter, PageAsk ask, CurrentUser reader) {
        return clientIds.isEmpty() ? Map.of() : queries.pages(clientIds, filter, ask, reader);
    }

    /** Where a project stands in {@link #list}. */
    public static Cursor place(ProjectView project) {
        return ProjectQueries.place(project);
    }

    /** @throws NotFound if there is no such project @throws Forbidden if the reader may not see it */
    @Transactional(readOnly = true)
    public ProjectView get(ProjectId id, CurrentUser reader) {
        return visible(id, reader);
    }

    private ProjectView visible(ProjectId id, CurrentUser reader) {
        var project = queries.find(id).orElseThrow(NotFound::new);
        if (!isVisible(project, reader)) {
            throw new Forbidden();
        }
        return project;
    }

    /**
     * Begins a project for a client.
     *
     * @throws jakarta.validation.ConstraintViolationException if a field is missing or out of its bounds
     * @throws Invalid if it would begin archived
     * @throws RuleBroken if the client is unknown, has a project of that name, or the code is taken
     * @throws Forbidden if the actor may not see the client
     */
    public ProjectView create(CreateProject command, CurrentUser actor) {
        shapes.checked(command);
        checkClient(command.clientId(), actor, () -> new RuleBroken("error", "invalid_client", "clientId"));
        var project = Project.create(command, actor.id(), clock.instant());
        var id = save(project, command, () -> new RuleBroken("error", "duplicate_code", "code"));
        totals.begin(id);
        return recorded("project.created", null, id, null, actor);
    }

    /**
     * Changes what is given and keeps the rest. Moving to {@code archived} puts the project away, moving from there
     * takes it up again.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such project
     * @throws Forbidden if the actor may not see it, or not the client that it shall belong to
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws Invalid if a field is out of its bounds, the client unknown or the code taken
     * @throws RuleBroken if the client has a project of that name
     */
    public ProjectView change(ProjectId id, ChangeProject command, @Nullable Integer version, CurrentUser actor) {
        var before = visible(id, actor);
        var project = projects.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, project.version());
        var wanted = shapes.checked(command.over(project.details()));
        if (!before.clientId().equals(wanted.clientId())) {
            checkClient(wanted.clientId(), actor, () -> new Invalid("clientId", "refusal.invalid_client"));
        }
        project.change(wanted, actor.id(), clock.instant());
        save(project, wanted, () -> new Invalid("code", "refusal.duplicate_code"));
        countAnew(before, id, actor);
        return recorded("project.changed", before, id, null, actor);
    }

    private void countAnew(ProjectView before, ProjectId id, CurrentUser actor) {
        var after = queries.find(id).orElseThrow(NotFound::new);
        if (!Objects.equals(before.hourlyRate(), after.hourlyRate())
                || !before.clientId().equals(after.clientId())) {
            history.changed(before, after, actor.id());
        } else {
            days.lock(id);
            budgets.check(id, actor.id());
        }
    }

    /**
     * Puts a project away; nothing new is booked on it. Again is fine: the record is then of the last time.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such project
     * @throws Forbidden if the actor may not see it
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Invalid if the reason is longer than 1,000 characters
     */
    public ProjectView archive(ProjectId id, @Nullable String reason, @Nullable Integer version, CurrentUser actor) {
        if (reason != null && reason.length() > 1000) {
            throw new Invalid("reason", "validation.too_long");
        }
        var before = visible(id, actor);
        var project = projects.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, project.version());
        project.archive(Wording.linesOrNull(reason), actor.id(), clock.instant());
        projects.save(project);
        return recorded("project.archived", before, id, reason, actor);
    }

    private void checkClient(@Nullable ClientId client, CurrentUser actor, Supplier<RuntimeException> unknown) {
        var found = client == null ? null : clients.find(client).orElse(null);
        if (found == null) {
            throw unknown.get();
        }
        if (!clients.isVisible(found, actor)) {
            throw new Forbidden();
        }
    }

    /** The constraints have the last word: two may ask for the same name or code at the same moment. */
    private ProjectId save(Project project, CreateProject wanted, Supplier<RuntimeException> codeTaken) {
        refuseDuplicates(project.id(), wanted, codeTaken);
        try {
            return projects.save(project).projectId();
        } catch (DuplicateKeyException taken) {
            refuseDuplicates(project.id(), wanted, codeTaken);
            throw taken;
        }
    }

    private void refuseDuplicates(@Nullable ProjectId id, CreateProject wanted, Supplier<RuntimeException> codeTaken) {
        if (wanted.clientId() != null && queries.isNameTaken(wanted.clientId(), wanted.name(), id)) {
            throw new RuleBroken("error", "duplicate_project", "name");
        }
        if (wanted.code() != null && queries.isCodeTaken(wanted.code(), id)) {
            throw codeTaken.get();
        }
    }

    private ProjectView recorded(
            String action, @Nullable ProjectView before, ProjectId id, @Nullable String reason, CurrentUser actor) {
        var after = queries.find(id).orElseThrow(NotFound::new);
        changes.record(actor, action, id, before, after, reason);
        return after;
    }

    /** For other modules, which ask {@link #isVisible} before they show it. */
    @Transactional(readOnly = true)
    public Optional<ProjectView> find(ProjectId id) {
        return queries.find(id);
    }

    /** Those of the given that exist, in one statement. */
    @Transactional(readOnly = true)
    public Map<ProjectId, ProjectView> findAll(Collection<ProjectId> ids) {
        return queries.findAll(ids);
    }

    /** Everything that belongs to one of these clients now, whoever may see it. */
    @Transactional(readOnly = true)
    public Set<ProjectId> ofClients(Collection<ClientId> clients) {
        return queries.ofClients(clients);
    }

    /** The row rule: whether the reader may know of the project at all. */
    public boolean isVisible(ProjectView project, CurrentUser reader) {
        return RowRule.sees(reader, project);
    }

    /** What the given are called, in one statement; in none when nothing is given. */
    @Transactional(readOnly = true)
    public Labels labels(Collection<ProjectId> projectIds, Collection<TaskId> taskIds) {
        return labels.of(projectIds, taskIds);
    }

    /** Active projects that the reader may see, by name, at most five hundred. */
    @Transactional(readOnly = true)
    public List<ProjectChoice> choices(CurrentUser reader) {
        return withClients(queries.choices(reader));
    }

    /** Those of them, among any number, whose name begins so or whose code it is. */
    @Transactional(readOnly = true)
    public List<ProjectChoice> choicesNamed(String word, CurrentUser reader) {
        return withClients(queries.choicesNamed(word, reader));
    }

    private List<ProjectChoice> withClients(List<ProjectChoice> choices) {
        var names = clients.names(choices.stream().map(ProjectChoice::clientId).collect(Collectors.toSet()));
        return choices.stream()
                .map(choice -> choice.ofClient(names.get(choice.clientId())))
                .toList();
    }

    /** What active projects with a budget cost and may cost, the most used up first; two statements. */
    @Transactional(readOnly = true)
    public List<ProjectStanding> budgeted(int most, CurrentUser reader) {
        return standings(queries.budgeted(most, reader));
    }

    /** What the project costs and may cost. */
    @Transactional(readOnly = true)
    public ProjectStanding standing(ProjectView view) {
        return standings(List.of(view)).getFirst();
    }

    /** What the given projects cost and may cost, in the same order, in at most one statement. */
    @Transactional(readOnly = true)
    public List<ProjectStanding> standings(Collection<ProjectView> views) {
        var names = clients.names(views.stream().map(ProjectView::clientId).collect(Collectors.toSet()));
        return views.stream()
                .map(view -> new ProjectStanding(view, names.get(view.clientId())))
                .toList();
    }

    /** What an hour costs today, for whom no rate of their own is agreed. */
    @Transactional(readOnly = true)
    public Money rateToday(ProjectId id) {
        return rates.of(id).on(null, zones.today()).rate();
    }

    /** As {@link #rateToday} on each of them, in at most two statements. */
    @Transactional(readOnly = true)
    public Map<ProjectId, Money> ratesToday(Collection<ProjectView> views) {
        var known = clients.findAll(views.stream().map(ProjectView::clientId).collect(Collectors.toSet()));
        var books = rates.of(
                views.stream().map(ProjectView::id).toList(),
                client -> Optional.ofNullable(known.get(client)).map(ClientView::defaultHourlyRate));
        var today = zones.today();
        return books.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        book -> book.getValue().on(null, today).rate()));
    }
}
