package io.timetracker.projects;

import io.timetracker.platform.demo.DemoPerson;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoTask;
import io.timetracker.platform.demo.DemoWords;
import io.timetracker.platform.demo.Dice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A task before the database gave a number.
 *
 * @param from the first day of work, working days back
 * @param until the last day of work, working days back; below 0 in the time to come
 */
record DemoTaskDraft(String name, int from, int until, String status, TaskPriority priority, DemoPerson assignee) {

    private static final List<TaskPriority> PRIORITIES = List.of(
            TaskPriority.URGENT,
            TaskPriority.HIGH,
            TaskPriority.HIGH,
            TaskPriority.MEDIUM,
            TaskPriority.MEDIUM,
            TaskPriority.MEDIUM,
            TaskPriority.MEDIUM,
            TaskPriority.LOW);

    static List<DemoTaskDraft> of(DemoProjectDraft project, DemoPlan plan) {
        var dice = plan.dice("tasks", project.number());
        if (project.isSupport()) {
            return DemoWords.of("support-tasks").stream()
                    .map(name -> of(name, project.from(), project.until(), project, dice))
                    .toList();
        }
        return dice.chance(60) ? oneAfterTheOther(project, dice) : List.of();
    }

    /** Each begins while the one before goes on. */
    private static List<DemoTaskDraft> oneAfterTheOther(DemoProjectDraft project, Dice dice) {
        var words = DemoWords.of("tasks");
        var names = dice.shuffled(words).subList(0, dice.between(3, 9)).stream()
                .sorted(Comparator.comparing(words::indexOf))
                .toList();
        var length = project.from() - project.until();
        return IntStream.range(0, names.size())
                .mapToObj(number -> {
                    var from = project.from() - length * number / names.size();
                    var until = project.from() - length * (number + 2) / names.size();
                    return of(names.get(number), from, Math.max(until, project.until()), project, dice);
                })
                .toList();
    }

    private static DemoTaskDraft of(String name, int from, int until, DemoProjectDraft project, Dice dice) {
        return new DemoTaskDraft(
                name, from, until, status(from, until, dice), dice.oneOf(PRIORITIES), dice.oneOf(project.team()));
    }

    private static String status(int from, int until, Dice dice) {
        if (until > 0) {
            return dice.chance(93) ? "done" : "cancelled";
        }
        if (from < 0) {
            return "todo";
        }
        return dice.chance(75) ? "in_progress" : "review";
    }

    boolean isOpen() {
        return !status.equals("done") && !status.equals("cancelled");
    }

    /** Where it stands when its project has columns of its own. */
    String statusOnItsBoard(Dice dice) {
        return status.equals("in_progress")
                ? dice.oneOf(List.of("in_progress", "in_progress", "review", "client_review"))
                : status;
    }

    DemoTask made(long id) {
        return new DemoTask(id, from, until);
    }
}
