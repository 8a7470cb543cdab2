package io.timetracker.reporting.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportWords;
import io.timetracker.reporting.Reports;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen for a report: what is chosen already, and the first of the rest. */
@Component
class ReportChoices {

    private static final int MOST_TASKS = 200;

    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;
    private final TaskBoard tasks;
    private final Refusals texts;
    private final ReportWords words;

    ReportChoices(
            ProjectCatalog projects,
            ClientDirectory clients,
            Accounts accounts,
            TaskBoard tasks,
            Refusals texts,
            ReportWords words) {
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
        this.tasks = tasks;
        this.texts = texts;
        this.words = words;
    }

    /**
     * Value to words, all of them.
     *
     * @param people null where the reader sees own work only
     * @param tasks of the one project that is chosen; empty where that is none, or several
     */
    record Offered(
            Map<String, String> presets,
            Map<String, String> groups,
            @Nullable Map<String, String> people,
            Map<String, String> clients,
            Map<String, String> projects,
            Map<String, String> tasks) {}

    Offered of(ReportFilterForm filter, CurrentUser reader) {
        return new Offered(
                presets(),
                groups(),
                Reports.seesEverybody(reader) ? people(filter) : null,
                clients(filter, reader),
                projects(filter, reader),
                tasks(filter, reader));
    }

    private Map<String, String> presets() {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(ReportPreset.values())
                .forEach(preset -> choices.put(preset.wire(), texts.text("reports.preset." + preset.wire())));
        choices.put(ReportForm.OWN, texts.text("reports.preset.own"));
        return choices;
    }

    private Map<String, String> groups() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", texts.text("reports.group.none"));
        Arrays.stream(ReportGroup.values()).forEach(group -> choices.put(group.wire(), words.group(group)));
        return choices;
    }

    private Map<String, String> people(ReportFilterForm filter) {
        var choices = all();
        if (!filter.users().isEmpty()) {
            accounts.findAll(filter.users().stream().map(UserId::new).toList())
                    .values()
                    .forEach(it -> put(choices, it));
        }
        accounts.search("").forEach(it -> put(choices, it));
        return choices;
    }

    private static void put(Map<String, String> choices, Account person) {
        choices.put(Long.toString(person.id().value()), person.displayName());
    }

    private Map<String, String> clients(ReportFilterForm filter, CurrentUser reader) {
        var choices = all();
        if (!filter.clients().isEmpty()) {
            clients.findAll(filter.clients().stream().map(ClientId::new).toList()).values().stream()
                    .filter(client -> clients.isVisible(client, reader))
                    .forEach(client -> choices.put(Long.toString(client.id().value()), client.name()));
        }
        clients.choices(reader).forEach(it -> choices.put(Long.toString(it.id().value()), it.name()));
        return choices;
    }

    private Map<String, String> projects(ReportFilterForm filter, CurrentUser reader) {
        var choices = all();
        if (!filter.projects().isEmpty()) {
            projects.findAll(filter.projects().stream().map(ProjectId::new).toList()).values().stream()
                    .filter(project -> projects.isVisible(project, reader))
                    .forEach(project -> choices.put(Long.toString(project.id().value()), project.name()));
        }
        projects.choices(reader)
                .forEach(it -> choices.put(Long.toString(it.id().value()), it.name() + " · " + it.clientName()));
        return choices;
    }

    /** Done ones too: they were worked on. */
    private Map<String, String> tasks(ReportFilterForm filter, CurrentUser reader) {
        var choices = new LinkedHashMap<String, String>();
        if (filter.projects().size() == 1) {
            var project = new ProjectId(Objects.requireNonNull(filter.project()));
            tasks.list(TaskFilter.any().of(project), PageAsk.first(MOST_TASKS), reader)
                    .items()
                    .forEach(it -> choices.put(Long.toString(it.id().value()), it.name()));
        }
        return choices;
    }

    private Map<String, String> all() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", texts.text("reports.all"));
        return choices;
    }
}
