package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a report is about, in words. */
@Component
public class ReportFacts {

    private final ReportWords words;
    private final ReportNames names;
    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    private final ClientDirectory clients;

    ReportFacts(
            ReportWords words, ProjectCatalog projects, TaskBoard tasks, ClientDirectory clients, Accounts accounts) {
        this.words = words;
        this.names = new ReportNames(projects, clients, accounts);
        this.projects = projects;
        this.tasks = tasks;
        this.clients = clients;
    }

    /** A line each; the first is the period. What the reader may not see is not named, though it is filtered by. */
    public List<String> of(ReportView report, CurrentUser reader) {
        return of(report, Shown.ALL, reader);
    }

    List<String> of(ReportView report, Shown shown, CurrentUser reader) {
        var facts = new ArrayList<String>();
        facts.add(words.period(report.query().range()));
        if (report.before() != null) {
            facts.add(words.text("reports.export.compared", words.period(report.before())));
        }
        addNames(report.query().filter(), shown, reader, facts);
        addConditions(report.query().filter(), facts);
        return facts;
    }

    private void addNames(ReportFilter filter, Shown shown, CurrentUser reader, List<String> facts) {
        fact(ReportGroup.CLIENT, clients(filter, reader), facts);
        var found = tasks.findAll(filter.tasks()).values();
        var of = new HashSet<>(filter.projects());
        found.forEach(task -> of.add(task.projectId()));
        var visible = visible(of, reader);
        fact(
                ReportGroup.PROJECT,
                projects
                        .labels(
                                filter.projects().stream()
                                        .filter(visible::contains)
                                        .collect(Collectors.toSet()),
                                Set.of())
                        .projects()
                        .values()
                        .stream()
                        .map(it -> it.name())
                        .toList(),
                facts);
        fact(
                ReportGroup.TASK,
                found.stream()
                        .filter(task -> visible.contains(task.projectId()))
                        .map(TaskView::name)
                        .toList(),
                facts);
        if (shown.people() && Reports.seesEverybody(reader)) {
            fact(
                    ReportGroup.USER,
                    names.people(filter.users().stream().map(TypedId::value).toList()).values().stream()
                            .map(it -> it.displayName())
                            .toList(),
                    facts);
        }
    }

    private List<String> clients(ReportFilter filter, CurrentUser reader) {
        return filter.clients().isEmpty()
                ? List.of()
                : clients.findAll(filter.clients()).values().stream()
                        .filter(client -> Reports.seesEverybody(reader) || clients.isVisible(client, reader))
                        .map(ClientView::name)
                        .toList();
    }

    private Set<ProjectId> visible(Set<ProjectId> ids, CurrentUser reader) {
        if (ids.isEmpty() || Reports.seesEverybody(reader)) {
            return ids;
        }
        return projects.findAll(ids).values().stream()
                .filter(project -> projects.isVisible(project, reader))
                .map(project -> project.id())
                .collect(Collectors.toSet());
    }

    private void addConditions(ReportFilter filter, List<String> facts) {
        fact(ReportGroup.TAG, filter.tags(), facts);
        if (filter.billable() != null) {
            facts.add(words.text("reports.billable." + filter.billable()));
        }
        if (filter.paid() != null) {
            facts.add(words.text("reports.export.paid." + filter.paid()));
        }
        if (filter.approved() != null) {
            facts.add(words.text("reports.export.approved." + filter.approved()));
        }
        if (filter.text() != null) {
            facts.add(words.text("reports.export.search", Objects.requireNonNull(filter.text())));
        }
    }

    private void fact(ReportGroup group, Collection<String> names, List<String> facts) {
        if (!names.isEmpty()) {
            facts.add(words.text(
                    "reports.export.only",
                    words.group(group),
                    names.stream().sorted().collect(Collectors.joining(", "))));
        }
    }
}
