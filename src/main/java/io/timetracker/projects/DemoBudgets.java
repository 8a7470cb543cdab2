package io.timetracker.projects;

import io.timetracker.platform.demo.DemoPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sets budgets and estimates by what is used up, so that some are fine, some nearly used up and some passed. */
final class DemoBudgets {

    private static final List<Integer> MONEY = List.of(45, 88, 112, 25, 64, 97, 140, 71);
    private static final List<Integer> HOURS = List.of(62, 105, 83, 30, 74, 128, 91);
    private static final double CENT_SECONDS = 360_000;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final BigDecimal MOST = BigDecimal.valueOf(99_999_999);

    private DemoBudgets() {}

    private record Used(long project, boolean hasBudget, boolean hasEstimate, double cost, long seconds) {}

    static void set(JdbcTemplate jdbc, DemoPlan plan) {
        var money = new ArrayList<Object[]>();
        var hours = new ArrayList<Object[]>();
        for (var used : used(jdbc)) {
            if (used.hasBudget() && used.cost() > 0) {
                money.add(new Object[] {amount(used, MONEY.get(money.size() % MONEY.size())), used.project()});
            }
            if (used.hasEstimate() && used.seconds() > 0) {
                hours.add(new Object[] {estimate(used, HOURS.get(hours.size() % HOURS.size())), used.project()});
            }
        }
        plan.inOneTransaction(() -> {
            jdbc.batchUpdate("update project set budget_amount = ? where id = ?", money);
            jdbc.batchUpdate("update project set estimated_hours = ? where id = ?", hours);
        });
    }

    private static List<Used> used(JdbcTemplate jdbc) {
        return jdbc.query(
                """
                select p.id, p.budget_amount, p.estimated_hours, w.cost, w.seconds
                from project p join project_worked w on w.project_id = p.id order by p.id
                """,
                (row, number) -> new Used(
                        row.getLong(1),
                        row.getObject(2) != null,
                        row.getObject(3) != null,
                        row.getDouble(4),
                        row.getLong(5)));
    }

    /** @param percent of it that is used up, nearly: people say round numbers */
    private static BigDecimal amount(Used used, int percent) {
        var tens = Math.max(1, Math.round(used.cost() / CENT_SECONDS * 100 / percent / 10));
        return BigDecimal.valueOf(tens * 10).min(MOST);
    }

    private static double estimate(Used used, int percent) {
        return Math.max(1, Math.round(used.seconds() / SECONDS_PER_HOUR * 100 / percent));
    }
}
