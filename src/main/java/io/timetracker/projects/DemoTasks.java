package io.timetracker.projects;

import io.timetracker.platform.demo.DemoCalendar;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import io.timetracker.platform.demo.DemoTask;
import io.timetracker.platform.demo.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tasks of demo projects. */
final class DemoTasks {

    private static final int MORNING = 9 * 60 + 45;
    private static final int BEGIN_OF_WORK = 8 * 60;

    private DemoTasks() {}

    /** Those of each project, in the order of the projects. */
    static List<List<DemoTask>> write(List<DemoProjectDraft> projects, List<Long> projectIds, DemoPlan plan) {
        var tasks = projects.stream()
                .map(project -> DemoTaskDraft.of(project, plan))
                .toList();
        var boards = DemoColumns.choose(tasks);
        DemoColumns.write(boards, projects, projectIds, plan);
        List<Long> ids;
        try (var rows = plan.rows("tasks", "task", """
                project_id, name, status, priority, urgency, due_order, estimated_hours, due_date, assigned_to,
                created_by, started_at, completed_at, tags, version, created_at, updated_at""")) {
            for (var number = 0; number < projects.size(); number++) {
                for (var task : tasks.get(number)) {
                    add(task, projects.get(number), projectIds.get(number), boards.contains(number), rows, plan);
                }
            }
            ids = rows.ids();
        }
        return made(tasks, ids);
    }

    private static void add(
            DemoTaskDraft task,
            DemoProjectDraft project,
            long projectId,
            boolean hasBoard,
            DemoRows rows,
            DemoPlan plan) {
        var calendar = plan.calendar();
        var dice = plan.dice("task " + task.name(), project.number());
        var created = calendar.at(project.from() + 1, MORNING);
        var started = task.from() < 0 ? null : calendar.at(task.from(), BEGIN_OF_WORK);
        var ended = task.until() > 0 ? calendar.at(task.until() - 1, MORNING) : null;
        var completed = task.status().equals("done") ? ended : null;
        var due = due(task, project, calendar, dice);
        rows.add(
                projectId,
                task.name(),
                hasBoard
                        ? task.statusOnItsBoard(
                                plan.dice("board", project.number(), task.name().hashCode()))
                        : task.status(),
                task.priority().wire(),
                task.priority().urgency(),
                due == null ? Task.NEVER : due,
                dice.chance(50) ? (Double) (double) dice.between(2, 60) : null,
                due,
                task.assignee().id().value(),
                project.creator().id().value(),
                started,
                completed,
                dice.chance(20) ? "milestone" : null,
                1,
                created,
                ended != null ? ended : started != null ? started : created);
    }

    /** Support never ends, but something of it is always due in these days. */
    private static @Nullable LocalDate due(
            DemoTaskDraft task, DemoProjectDraft project, DemoCalendar calendar, Dice dice) {
        if (dice.chance(30)) {
            return null;
        }
        return calendar.day(project.isSupport() ? -dice.between(0, 5) : task.until() + dice.between(-3, 3));
    }

    private static List<List<DemoTask>> made(List<List<DemoTaskDraft>> drafts, List<Long> ids) {
        var made = new ArrayList<List<DemoTask>>();
        var next = 0;
        for (var own : drafts) {
            var first = next;
            made.add(IntStream.range(0, own.size())
                    .mapToObj(number -> own.get(number).made(ids.get(first + number)))
                    .toList());
            next += own.size();
        }
        return made;
    }
}
