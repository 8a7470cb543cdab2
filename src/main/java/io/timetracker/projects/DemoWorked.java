package io.timetracker.projects;

import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import io.timetracker.platform.demo.DemoTotals.Sum;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What was worked on each demo project and task; also on those without any work, because every one has its row. */
@Component
@Order(DemoPart.TOTALS)
class DemoWorked implements DemoPart {

    private final RateBooks rates;
    private final WorkDays days;
    private final Budgets budgets;
    private final JdbcTemplate jdbc;

    DemoWorked(RateBooks rates, WorkDays days, Budgets budgets, JdbcTemplate jdbc) {
        this.rates = rates;
        this.days = days;
        this.budgets = budgets;
        this.jdbc = jdbc;
    }

    @Override
    public void fill(DemoPlan plan) {
        try (var projects = plan.rows("project_worked", "project_id, seconds, billable_seconds");
                var tasks = plan.rows("task_worked", "task_id, seconds, billable_seconds")) {
            for (var project : plan.projects()) {
                add(project.id(), plan.projectTotals().of(project.id()), projects);
                project.tasks().forEach(task -> add(task.id(), plan.taskTotals().of(task.id()), tasks));
            }
        }
        writeDays(plan);
        plan.projects().forEach(project -> days.value(rates.of(new ProjectId(project.id()))));
        DemoBudgets.set(jdbc, plan);
        plan.projects().forEach(project -> budgets.mark(new ProjectId(project.id())));
    }

    private static void writeDays(DemoPlan plan) {
        try (var rows = plan.rows("project_day", "project_id, worked_on, user_id, seconds, billable_seconds")) {
            plan.dayTotals()
                    .all()
                    .forEach((day, worked) ->
                            rows.add(day.project(), day.day(), day.user(), worked.seconds(), worked.billableSeconds()));
        }
    }

    private static void add(long id, Sum worked, DemoRows rows) {
        rows.add(id, worked.seconds(), worked.billableSeconds());
    }
}
