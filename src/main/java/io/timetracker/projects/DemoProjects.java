package io.timetracker.projects;

import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects of each client, most with tasks, and those that people keep at hand. */
@Component
@Order(DemoPart.PROJECTS)
class DemoProjects implements DemoPart {

    private static final int MORNING = 9 * 60 + 30;
    private static final List<String> COLORS =
            List.of("#3b6ea5", "#a5533b", "#4c8c5a", "#8c4c86", "#b08a2e", "#2e8c8c");

    private final JdbcClient jdbc;

    DemoProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select id from project limit 1")
                .query(Long.class)
                .optional()
                .isEmpty();
    }

    @Override
    public void fill(DemoPlan plan) {
        var drafts = DemoProjectDraft.all(plan);
        var ids = write(drafts, plan);
        DemoRates.write(drafts, ids, plan);
        var tasks = DemoTasks.write(drafts, ids, plan);
        plan.projects(IntStream.range(0, drafts.size())
                .mapToObj(number -> drafts.get(number).made(ids.get(number), tasks.get(number)))
                .toList());
        writeFavorites(plan);
    }

    private static List<Long> write(List<DemoProjectDraft> drafts, DemoPlan plan) {
        try (var rows = plan.rows("projects", "project", """
                name, name_key, client_id, billable, hourly_rate, code, status, estimated_hours, budget_amount,
                budget_threshold_percent, archived_at, archived_by, archived_reason, created_by, color, version,
                created_at, updated_at""")) {
            for (var project : drafts) {
                var dice = plan.dice("project details", project.number());
                var creator = (Long) project.creator().id().value();
                var created = plan.calendar().at(project.from() + 1, MORNING);
                var archived = project.status() == ProjectStatus.ARCHIVED
                        ? plan.calendar().at(project.until() - 1, MORNING)
                        : null;
                rows.add(
                        project.name(),
                        Wording.key(project.name()),
                        project.client().id(),
                        project.isBillable(),
                        project.isBillable() && dice.chance(60) ? BigDecimal.valueOf(dice.between(12, 30) * 5L) : null,
                        project.code(),
                        project.status().wire(),
                        dice.chance(60) ? (Double) (dice.between(4, 80) * 10.0) : null,
                        dice.chance(35) ? BigDecimal.valueOf(dice.between(4, 90) * 500L) : null,
                        80,
                        archived,
                        archived == null ? null : creator,
                        archived == null ? null : "Finished",
                        creator,
                        dice.chance(70) ? dice.oneOf(COLORS) : null,
                        1,
                        created,
                        archived == null ? created : archived);
            }
            return rows.ids();
        }
    }

    private static void writeFavorites(DemoPlan plan) {
        try (var rows = plan.rows("favorite_project", "user_id, project_id, created_at")) {
            for (var person : plan.people()) {
                var current = plan.projects().stream()
                        .filter(project ->
                                project.isWorkedOn(0) && project.team().contains(person))
                        .limit(4)
                        .toList();
                current.forEach(project -> rows.add(
                        person.id().value(), project.id(), plan.calendar().at(project.from(), MORNING)));
            }
        }
    }
}
