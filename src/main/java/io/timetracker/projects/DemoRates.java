package io.timetracker.projects;

import io.timetracker.platform.demo.DemoPlan;
import io.timetracker.platform.demo.DemoRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was agreed on some projects: another rate from the middle of the work on, and one of their own for some people. */
final class DemoRates {

    private static final int MORNING = 9 * 60 + 40;

    private final DemoRows rows;
    private final DemoPlan plan;

    private DemoRates(DemoRows rows, DemoPlan plan) {
        this.rows = rows;
        this.plan = plan;
    }

    static void write(List<DemoProjectDraft> projects, List<Long> ids, DemoPlan plan) {
        try (var rows = plan.rows("agreed rates", "agreed_rate", """
                project_id, user_id, user_key, hourly_rate, begins, ends, created_by, version, created_at,
                updated_at""")) {
            var rates = new DemoRates(rows, plan);
            for (var number = 0; number < projects.size(); number++) {
                if (projects.get(number).isBillable()) {
                    rates.agree(projects.get(number), ids.get(number));
                }
            }
        }
    }

    private void agree(DemoProjectDraft project, long id) {
        var dice = plan.dice("rates", project.number());
        var last = Math.max(project.until(), 1);
        var middle = (project.from() + last) / 2;
        if (dice.chance(30)) {
            var rate = dice.between(14, 28) * 5;
            add(project, id, null, rate, null, plan.calendar().day(middle).minusDays(1));
            add(project, id, null, rate + 10, plan.calendar().day(middle), null);
        }
        if (dice.chance(25)) {
            var member = dice.oneOf(project.team());
            var begins = plan.calendar().day((project.from() + middle) / 2);
            var ends = dice.chance(50) ? null : plan.calendar().day(last);
            add(project, id, member.id().value(), dice.between(20, 34) * 5, begins, ends);
        }
    }

    private void add(
            DemoProjectDraft project,
            long id,
            @Nullable Long user,
            int rate,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends) {
        Instant agreed = plan.calendar().at(project.from() + 1, MORNING);
        rows.add(
                id,
                user,
                user == null ? (Long) 0L : user,
                BigDecimal.valueOf(rate),
                begins == null ? Rate.ALWAYS : begins,
                ends == null ? Rate.FOR_GOOD : ends,
                project.creator().id().value(),
                1,
                agreed,
                agreed);
    }
}
