package io.timetracker.time.graphql;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskView;
import io.timetracker.time.WeekSheet;
import io.timetracker.time.WeekView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
class WeekGraphQlController {

    private final WeekSheet sheet;
    private final ProjectCatalog projects;
    private final TaskBoard tasks;
    private final ClientDirectory clients;
    private final Accounts accounts;

    WeekGraphQlController(
            WeekSheet sheet, ProjectCatalog projects, TaskBoard tasks, ClientDirectory clients, Accounts accounts) {
        this.sheet = sheet;
        this.projects = projects;
        this.tasks = tasks;
        this.clients = clients;
        this.accounts = accounts;
    }

    @QueryMapping
    @NeedsScope("read:time_entries")
    WeekView week(
            @Argument LocalDate of, @Argument @Nullable UserId userId, @AuthenticationPrincipal CurrentUser user) {
        return sheet.week(of, userId, user);
    }

    @SchemaMapping(typeName = "Week")
    @Nullable Account user(WeekView week) {
        return accounts.find(week.userId()).orElse(null);
    }

    @SchemaMapping(typeName = "Week")
    double hours(WeekView week) {
        return Durations.hours(week.seconds());
    }

    @SchemaMapping(typeName = "Week")
    WeekView.Sheet timesheet(WeekView week) {
        return week.sheet();
    }

    @SchemaMapping(typeName = "WeekTimesheet")
    String status(WeekView.Sheet sheet) {
        return sheet.status().wire();
    }

    @BatchMapping(typeName = "WeekRow")
    @NeedsScope("read:projects")
    Map<WeekView.Row, ProjectView> project(List<WeekView.Row> rows) {
        return TimeEntryReferences.spread(rows, row -> row.booking().projectId(), projects::findAll);
    }

    @BatchMapping(typeName = "WeekRow")
    @NeedsScope("read:tasks")
    Map<WeekView.Row, TaskView> task(List<WeekView.Row> rows) {
        return TimeEntryReferences.spread(rows, row -> row.booking().taskId(), tasks::findAll);
    }

    @BatchMapping(typeName = "WeekRow")
    @NeedsScope("read:clients")
    Map<WeekView.Row, ClientView> client(List<WeekView.Row> rows) {
        return TimeEntryReferences.spread(rows, row -> row.booking().clientId(), clients::findAll);
    }
}
