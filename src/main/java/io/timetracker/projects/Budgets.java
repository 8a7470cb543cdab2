package io.timetracker.projects;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells when a budget is nearly and when it is wholly used up, in the transaction that uses it up, and writes it down in
 * the change log. Whoever calls holds the project's row in {@code project_worked}.
 */
@Component
class Budgets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal CENT_SECONDS = HUNDRED.multiply(SECONDS_PER_HOUR);
    private static final int NEAR = 1;
    private static final int OVER = 2;
    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ChangeLog changes;
    private final Clock clock;

    Budgets(JdbcClient jdbc, ApplicationEventPublisher events, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * @param cost cents per hour times seconds
     * @param percent from which on a budget is nearly used up
     */
    record State(
            BigDecimal cost,
            BigDecimal seconds,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal hours,
            int percent,
            int moneyMark,
            int hoursMark) {

        int money() {
            return mark(cost, amount == null ? null : amount.multiply(CENT_SECONDS));
        }

        int time() {
            return mark(seconds, hours == null ? null : hours.multiply(SECONDS_PER_HOUR));
        }

        private int mark(BigDecimal used, @Nullable BigDecimal budget) {
            if (budget == null || budget.signum() == 0) {
                return 0;
            }
            var isNear = used.multiply(HUNDRED).compareTo(budget.multiply(BigDecimal.valueOf(percent))) >= 0;
            return used.compareTo(budget) >= 0 ? OVER : isNear ? NEAR : 0;
        }
    }

    /** @param doer whose work or decision changed what is used up or what there is; null: the installation's own */
    void check(ProjectId project, @Nullable UserId doer) {
        mark(project).ifPresent(state -> {
            tell(project, BudgetKind.MONEY, state.moneyMark(), state.money(), state.percent(), doer);
            tell(project, BudgetKind.HOURS, state.hoursMark(), state.time(), state.percent(), doer);
        });
    }

    /** Remembers how far the budgets are used up, and tells nobody. @return the state, if it is another than before */
    Optional<State> mark(ProjectId project) {
        var changed =
                state(project).filter(state -> state.money() != state.moneyMark() || state.time() != state.hoursMark());
        changed.ifPresent(
                state -> jdbc.sql("update project_worked set money_mark = ?, hours_mark = ? where project_id = ?")
                        .params(state.money(), state.time(), project.value())
                        .update());
        return changed;
    }

    private Optional<State> state(ProjectId project) {
        return jdbc.sql("""
                        select w.cost, w.seconds, p.budget_amount, p.estimated_hours, p.budget_threshold_percent,
                               w.money_mark, w.hours_mark
                        from project_worked w join project p on p.id = w.project_id where w.project_id = ?
                        """)
                .param(project.value())
                .query((row, number) -> new State(
                        row.getBigDecimal(1),
                        row.getBigDecimal(2),
                        row.getBigDecimal(3),
                        row.getObject(4) == null ? null : BigDecimal.valueOf(row.getDouble(4)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .optional();
    }

    private void tell(ProjectId project, BudgetKind kind, int before, int now, int percent, @Nullable UserId doer) {
        var at = clock.instant();
        if (before < NEAR && now >= NEAR) {
            changes.noticed(doer, "project.budget_threshold_reached", project, new Passed(kind, percent));
            events.publishEvent(new BudgetThresholdReached(project, kind, percent, at));
        }
        if (before < OVER && now >= OVER) {
            changes.noticed(doer, "project.budget_exceeded", project, new Passed(kind, WHOLE));
            events.publishEvent(new BudgetExceeded(project, kind, at));
        }
    }

    /** As the change log keeps it. @param percent of the budget, which is used up now */
    record Passed(BudgetKind kind, int percent) {}
}
