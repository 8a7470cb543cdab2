package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.changelog.Change;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.Labels;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectLabel;
import io.timetracker.projects.TaskId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what rows of the log are about: a statement for each kind of name, however many rows there are. */
class ActivityNames {

    private static final String ENTRY = "time_entry";

    private final ChangeLog log;
    private final ReportNames names;

    ActivityNames(ChangeLog log, ReportNames names) {
        this.log = log;
        this.names = names;
    }

    /** A row and what it was about, as it is or was. */
    private record Told(Change change, @Nullable JsonNode state) {

        long id(String field) {
            if (state == null || !change.entityType().equals(ENTRY)) {
                return 0;
            }
            var id = state.path(field);
            return (id.isObject() ? id.path("value") : id).asLong(0);
        }
    }

    List<ActivityView> of(List<Change> changes) {
        var told = changes.stream().map(this::told).toList();
        var labels = names.labels(ids(told, "projectId"), ids(told, "taskId"));
        var clients =
                names.clients(ids(told, "clientId").stream().map(ClientId::new).collect(Collectors.toSet()));
        var people = names.people(changes.stream()
                .map(Change::userId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
        return told.stream().map(each -> view(each, labels, clients, people)).toList();
    }

    private Told told(Change change) {
        var state = change.after() == null ? change.before() : change.after();
        return new Told(change, state == null ? null : log.state(state, JsonNode.class));
    }

    private static Set<Long> ids(List<Told> told, String field) {
        return told.stream().map(each -> each.id(field)).filter(id -> id != 0).collect(Collectors.toSet());
    }

    private static ActivityView view(
            Told told, Labels labels, Map<ClientId, String> clients, Map<UserId, Account> people) {
        var change = told.change();
        var person = change.userId() == null ? null : people.get(new UserId(change.userId()));
        var project = Optional.ofNullable(labels.projects().get(new ProjectId(told.id("projectId"))))
                .map(ProjectLabel::name)
                .orElse(null);
        var name = change.entityType().equals(ENTRY) ? entry(told, project, labels, clients) : own(told.state());
        var words = ActivityActions.words(change.entityType(), change.verb());
        return new ActivityView(
                change.sequence(),
                change.userId(),
                person == null ? null : person.username(),
                person == null ? null : person.displayName(),
                ActivityActions.of(change.verb()),
                change.entityType(),
                change.entityId(),
                name,
                name == null ? words : words + ": " + name,
                project,
                change.at(),
                change.reason(),
                effect(change));
    }

    private static @Nullable String entry(
            Told told, @Nullable String project, Labels labels, Map<ClientId, String> clients) {
        var task = labels.tasks().get(new TaskId(told.id("taskId")));
        var client = clients.get(new ClientId(told.id("clientId")));
        return project == null ? client : task == null ? project : project + " - " + task;
    }

    private static @Nullable String own(@Nullable JsonNode state) {
        if (state == null || !state.isObject()) {
            return null;
        }
        return Stream.of("name", "title", "displayName", "username")
                .map(field -> text(state, field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .or(() -> Optional.of((text(state, "firstName") + " " + text(state, "lastName")).strip())
                        .filter(text -> !text.isEmpty()))
                .orElse(null);
    }

    private static String text(JsonNode state, String field) {
        var value = state.path(field);
        return value.isString() ? value.asString().strip() : "";
    }

    private static ActivityView.Effect effect(Change change) {
        if (change.before() == null && change.after() != null) {
            return ActivityView.Effect.CREATED;
        }
        return change.before() != null && change.after() == null
                ? ActivityView.Effect.DELETED
                : ActivityView.Effect.UPDATED;
    }
}
