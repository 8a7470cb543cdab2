package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.Labels;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the things in a report are called: a statement for each kind, however many there are. */
class ReportNames {

    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;

    ReportNames(ProjectCatalog projects, ClientDirectory clients, Accounts accounts) {
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
    }

    Labels labels(Collection<Long> projectIds, Collection<Long> taskIds) {
        return projects.labels(
                projectIds.stream().filter(id -> id != 0).map(ProjectId::new).collect(Collectors.toSet()),
                taskIds.stream().filter(id -> id != 0).map(TaskId::new).collect(Collectors.toSet()));
    }

    Map<ClientId, String> clients(Set<ClientId> ids) {
        return clients.names(ids);
    }

    Map<UserId, Account> people(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : accounts.findAll(ids.stream().map(UserId::new).collect(Collectors.toSet()));
    }

    static @Nullable ClientId clientOf(long project, long client, Labels labels) {
        if (project == 0) {
            return client == 0 ? null : new ClientId(client);
        }
        var label = labels.projects().get(new ProjectId(project));
        return label == null ? null : label.clientId();
    }
}
