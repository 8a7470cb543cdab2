package io.timetracker.projects;

import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.projects.WorkLogged.Work;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was worked on projects and tasks, in the transaction that writes the work. Rows are always changed in
 * ascending order, projects first, so that two writers never wait for each other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkTotals {

    private final JdbcClient jdbc;
    private final WorkDays days;

    WorkTotals(JdbcClient jdbc, WorkDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** First of all who hear of it: whoever changes rates holds the project's row, and waits for nobody who waits for it. */
    @EventListener
    @Order(0)
    void on(WorkLogged work) {
        book(List.of(work));
    }

    @EventListener
    @Order(0)
    void on(MuchWorkLogged work) {
        book(work.all());
    }

    private void book(List<WorkLogged> all) {
        var projects = new TreeMap<Long, Worked>();
        var tasks = new TreeMap<Long, Worked>();
        var booked = new HashSet<Long>();
        for (var work : all) {
            add(work.before(), -1, projects, tasks);
            add(work.after(), 1, projects, tasks);
            if (work.after() != null && work.after().task() != null) {
                booked.add(work.after().task().value());
            }
        }
        projects.forEach(this::addToProject);
        tasks.forEach((task, worked) -> addToTask(task, worked, booked.contains(task)));
        days.book(all);
    }

    private static void add(
            @Nullable Work work, int sign, TreeMap<Long, Worked> projects, TreeMap<Long, Worked> tasks) {
        if (work == null) {
            return;
        }
        var worked = Worked.of(work, sign);
        if (work.project() != null) {
            projects.merge(work.project().value(), worked, Worked::plus);
        }
        if (work.task() != null) {
            tasks.merge(work.task().value(), worked, Worked::plus);
        }
    }

    private void addToProject(long project, Worked worked) {
        // Also when nothing is added: another day or person may cost something else, and whoever counts that holds the
        // row.
        if (update("project", project, worked) == 0) {
            // A project that came in by another way than the catalog has no row yet.
            jdbc.sql("""
                            insert into project_worked (project_id, seconds, billable_seconds) values (?, ?, ?)
                            on duplicate key update seconds = seconds + values(seconds),
                                                    billable_seconds = billable_seconds + values(billable_seconds)
                            """)
                    .params(project, worked.seconds(), worked.billableSeconds())
                    .update();
        }
    }

    /** A task is removed together with its row: whoever books on it at that moment has waited, and finds it gone. */
    private void addToTask(long task, Worked worked, boolean isBooked) {
        var nothing = worked.equals(Worked.NOTHING) || update("task", task, worked) > 0;
        if (!nothing && isBooked) {
            throw new RuleBroken("error", "invalid_task", "taskId");
        }
    }

    private int update(String what, long id, Worked worked) {
        return jdbc.sql("""
                        update %1$s_worked set seconds = seconds + ?, billable_seconds = billable_seconds + ?
                        where %1$s_id = ?
                        """.formatted(what))
                .params(worked.seconds(), worked.billableSeconds(), id)
                .update();
    }

    void begin(ProjectId project) {
        jdbc.sql("insert into project_worked (project_id, seconds, billable_seconds) values (?, 0, 0)")
                .param(project.value())
                .update();
    }

    void begin(TaskId task) {
        jdbc.sql("insert into task_worked (task_id, seconds, billable_seconds) values (?, 0, 0)")
                .param(task.value())
                .update();
    }

    /** Waits for whoever is booking on it. */
    void end(TaskId task) {
        jdbc.sql("delete from task_worked where task_id = ?")
                .param(task.value())
                .update();
    }
}
