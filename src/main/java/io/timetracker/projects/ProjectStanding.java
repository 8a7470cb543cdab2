package io.timetracker.projects;

import io.timetracker.platform.money.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a project has cost so far (contract, data model 4.1). Seconds are summed first; each amount is rounded once.
 *
 * @param clientName null when the client is gone, or nobody asked for it
 */
public record ProjectStanding(ProjectView project, @Nullable String clientName) {

    /** At the project's own rate; zero without one, and when it is not billable. */
    public Money estimatedCost() {
        var own = project.hourlyRate();
        return own == null || !project.billable()
                ? Money.ZERO
                : own.perHourFor(project.worked().billableSeconds());
    }

    public Money budgetConsumed() {
        return project.consumed();
    }

    /** The share of the budget that is used up, in percent, cut; null without a budget. May be more than 100. */
    public @Nullable Integer budgetPercent() {
        var budget = project.budgetAmount();
        return budget == null || budget.isZero()
                ? null
                : (Integer) (int) Math.min(budgetConsumed().minor() * 100.0 / budget.minor(), Integer.MAX_VALUE);
    }

    public boolean isThresholdExceeded() {
        var budget = project.budgetAmount();
        return budget != null && hundredfold(budgetConsumed()).compareTo(threshold(budget)) >= 0;
    }

    /** The share of the estimated hours that is used up, in percent, cut; null without an estimate. May be more than 100. */
    public @Nullable Integer hoursPercent() {
        var hours = project.estimatedHours();
        return hours == null || hours <= 0
                ? null
                : (Integer) (int) Math.min(project.worked().seconds() / 36.0 / hours, Integer.MAX_VALUE);
    }

    public boolean isHoursThresholdExceeded() {
        var percent = hoursPercent();
        return percent != null && percent >= project.budgetThresholdPercent();
    }

    private static BigDecimal hundredfold(Money amount) {
        return amount.decimal().multiply(BigDecimal.valueOf(100));
    }

    private BigDecimal threshold(Money budget) {
        return budget.decimal().multiply(BigDecimal.valueOf(project.budgetThresholdPercent()));
    }
}
