package io.timetracker.projects;

import io.timetracker.platform.demo.DemoPlan;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Columns of their own for every third project with open tasks, with limits of how many should stand in one. */
final class DemoColumns {

    private static final int MORNING = 9 * 60 + 35;

    private record Draft(
            String key,
            String label,
            boolean isComplete,
            @Nullable Integer limit) {}

    private static final List<Draft> COLUMNS = List.of(
            new Draft(Board.START, "Backlog", false, null),
            new Draft(Board.IN_PROGRESS, "Doing", false, 2),
            new Draft("review", "Review", false, 1),
            new Draft("client_review", "With the client", false, 2),
            new Draft(Board.DONE, "Done", true, null));

    private DemoColumns() {}

    /** The numbers of the projects that have them. @param tasks those of each project */
    static List<Integer> choose(List<List<DemoTaskDraft>> tasks) {
        var open = IntStream.range(0, tasks.size())
                .filter(number ->
                        tasks.get(number).stream().filter(DemoTaskDraft::isOpen).count() > 1)
                .boxed()
                .toList();
        return IntStream.range(0, open.size())
                .filter(place -> place % 3 == 0)
                .mapToObj(open::get)
                .toList();
    }

    static void write(List<Integer> chosen, List<DemoProjectDraft> projects, List<Long> ids, DemoPlan plan) {
        try (var rows = plan.rows("board_column", """
                project_id, status_key, label, position, is_active, is_system, is_complete_state, wip_limit, created_at,
                updated_at, version""")) {
            for (var number : chosen) {
                var created = plan.calendar().at(projects.get(number).from() + 1, MORNING);
                for (var position = 0; position < COLUMNS.size(); position++) {
                    var column = COLUMNS.get(position);
                    rows.add(
                            ids.get(number),
                            column.key(),
                            column.label(),
                            position,
                            true,
                            false,
                            column.isComplete(),
                            column.limit(),
                            created,
                            created,
                            1);
                }
            }
        }
    }
}
