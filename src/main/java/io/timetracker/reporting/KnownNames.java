package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.HourlyRates;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectLabel;
import io.timetracker.projects.TaskId;
import io.timetracker.time.TimeEntryView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What entries are about and what their hours cost: of each some, only what none of those before was about is looked up. Forgets
 * all when it is too much to hold.
 */
final class KnownNames {

    private static final int MOST = 20_000;

    private final ReportNames names;
    private final HourlyRates rates;
    private final Map<UserId, Account> people = new HashMap<>();
    private final Map<ProjectId, ProjectLabel> projects = new HashMap<>();
    private final Map<TaskId, String> tasks = new HashMap<>();
    private final Map<ClientId, String> clients = new HashMap<>();
    private final Map<ProjectId, HourlyRates.Known> costs = new HashMap<>();
    private final Map<ClientId, HourlyRates.Known> clientCosts = new HashMap<>();

    KnownNames(ReportNames names, HourlyRates rates) {
        this.names = names;
        this.rates = rates;
    }

    void learn(List<TimeEntryView> some) {
        forgetIfTooMuch();
        var newPeople = missing(some, TimeEntryView::userId, people);
        people.putAll(names.people(newPeople.stream().map(UserId::value).toList()));
        var labels = names.labels(
                missing(some, TimeEntryView::projectId, projects).stream()
                        .map(ProjectId::value)
                        .toList(),
                missing(some, TimeEntryView::taskId, tasks).stream()
                        .map(TaskId::value)
                        .toList());
        projects.putAll(labels.projects());
        tasks.putAll(labels.tasks());
        var newClients = missing(some, this::client, clients);
        if (!newClients.isEmpty()) {
            clients.putAll(names.clients(newClients));
        }
        learnCosts(some);
    }

    private void forgetIfTooMuch() {
        for (var known : List.of(people, projects, tasks, clients, costs, clientCosts)) {
            if (known.size() > MOST) {
                known.clear();
            }
        }
    }

    private static <T> Set<T> missing(
            Collection<TimeEntryView> some, Function<TimeEntryView, @Nullable T> of, Map<T, ?> known) {
        return some.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(it -> !known.containsKey(it))
                .collect(Collectors.toSet());
    }

    private void learnCosts(List<TimeEntryView> some) {
        var onProjects = new HashSet<ProjectId>();
        var onClients = new HashSet<ClientId>();
        for (var entry : some) {
            if (entry.billable() && entry.projectId() != null) {
                onProjects.add(entry.projectId());
            } else if (entry.billable() && entry.clientId() != null) {
                onClients.add(entry.clientId());
            }
        }
        onProjects.removeAll(costs.keySet());
        onClients.removeAll(clientCosts.keySet());
        if (!onProjects.isEmpty() || !onClients.isEmpty()) {
            var learned = rates.of(onProjects, onClients);
            onProjects.forEach(project -> costs.put(project, learned));
            onClients.forEach(client -> clientCosts.put(client, learned));
        }
    }

    /** Of an hour. */
    Money rate(TimeEntryView entry, LocalDate day) {
        var known = entry.projectId() != null
                ? costs.get(entry.projectId())
                : entry.clientId() != null ? clientCosts.get(entry.clientId()) : null;
        return known == null ? Money.ZERO : known.rate(entry.projectId(), entry.clientId(), entry.userId(), day);
    }

    @Nullable String person(TimeEntryView entry) {
        var person = people.get(entry.userId());
        return person == null ? null : person.displayName();
    }

    @Nullable String project(TimeEntryView entry) {
        var project = entry.projectId() == null ? null : projects.get(entry.projectId());
        return project == null ? null : project.name();
    }

    @Nullable String clientName(TimeEntryView entry) {
        var client = client(entry);
        return client == null ? null : clients.get(client);
    }

    @Nullable String task(TimeEntryView entry) {
        return entry.taskId() == null ? null : tasks.get(entry.taskId());
    }

    private @Nullable ClientId client(TimeEntryView entry) {
        if (entry.projectId() == null) {
            return entry.clientId();
        }
        var project = projects.get(entry.projectId());
        return project == null ? null : project.clientId();
    }
}
