package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.Labels;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of what a list of entries refers to, fetched together. */
public record EntryLabels(Map<UserId, Account> users, Labels projects, Map<ClientId, String> clients) {

    public @Nullable String user(TimeEntryView entry) {
        var account = users.get(entry.userId());
        return account == null ? null : account.username();
    }

    public @Nullable String project(TimeEntryView entry) {
        var label = entry.projectId() == null ? null : projects.projects().get(entry.projectId());
        return label == null ? null : label.name();
    }

    public @Nullable String color(TimeEntryView entry) {
        var label = entry.projectId() == null ? null : projects.projects().get(entry.projectId());
        return label == null ? null : label.color();
    }

    public @Nullable String task(TimeEntryView entry) {
        return entry.taskId() == null ? null : projects.tasks().get(entry.taskId());
    }

    /** Only for time that is booked straight on a client. */
    public @Nullable String client(TimeEntryView entry) {
        return entry.clientId() == null ? null : clients.get(entry.clientId());
    }

    /** Whose project it is. */
    public @Nullable ClientId clientOfProject(TimeEntryView entry) {
        var label = entry.projectId() == null ? null : projects.projects().get(entry.projectId());
        return label == null ? null : label.clientId();
    }
}
