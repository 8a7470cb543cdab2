package io.timetracker.projects.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskPriority;
import io.timetracker.projects.TaskView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * What the forms offer to choose from, value to words. What is chosen already is among it, even where nobody would be
 * offered it anew: a form that is sent back untouched changes nothing.
 */
@Component
class Choices {

    private static final String CANCELLED = "cancelled";

    private final ClientDirectory clients;
    private final TaskBoard board;
    private final Accounts accounts;
    private final MessageSourceAccessor messages;

    Choices(ClientDirectory clients, TaskBoard board, Accounts accounts, MessageSource messages) {
        this.clients = clients;
        this.board = board;
        this.accounts = accounts;
        this.messages = new MessageSourceAccessor(messages);
    }

    /** Active ones that the reader sees. */
    Map<String, String> clients(@Nullable ClientId chosen, CurrentUser user) {
        var options = new LinkedHashMap<String, String>();
        clients.choices(user).forEach(client -> options.put(value(client.id().value()), client.name()));
        if (chosen != null && !options.containsKey(value(chosen.value()))) {
            clients.find(chosen).ifPresent(client -> options.put(value(chosen.value()), client.name()));
        }
        return options;
    }

    /** The columns of the board. @param task whose own status may have no column */
    Map<String, String> statuses(ProjectId project, @Nullable TaskView task, CurrentUser user) {
        var options = new LinkedHashMap<String, String>();
        board.columns(project, user).forEach(column -> options.put(column.key(), column.label()));
        options.putIfAbsent(CANCELLED, text("projects.task.cancelled"));
        if (task != null) {
            options.putIfAbsent(task.status(), task.statusLabel());
        }
        return options;
    }

    Map<String, String> priorities() {
        var options = new LinkedHashMap<String, String>();
        for (var priority : TaskPriority.values()) {
            options.put(priority.wire(), text("projects.priority." + priority.wire()));
        }
        return options;
    }

    /** Whoever works here, as everybody may ask; oneself first. */
    Map<String, String> people(@Nullable UserId chosen, CurrentUser user) {
        var options = new LinkedHashMap<String, String>();
        options.put("", text("projects.task.nobody"));
        Stream.of(List.of(user.account()), accounts.search(""), present(chosen))
                .flatMap(List::stream)
                .forEach(person -> options.putIfAbsent(value(person.id().value()), person.displayName()));
        return options;
    }

    private List<Account> present(@Nullable UserId id) {
        return id == null ? List.of() : accounts.find(id).stream().toList();
    }

    private static String value(long id) {
        return Long.toString(id);
    }

    /** What somebody else has meanwhile made of the fields, in words. @param options of the fields that have some */
    Map<String, String> theirs(Map<String, String> differences, Map<String, Map<String, String>> options) {
        var theirs = new LinkedHashMap<String, String>();
        differences.forEach((field, value) -> {
            var words = options.getOrDefault(field, Map.of()).getOrDefault(value, value);
            theirs.put(field, words.isEmpty() ? text("projects.theirs.nothing") : text("projects.theirs", words));
        });
        return theirs;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments);
    }
}
