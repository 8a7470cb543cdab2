package io.timetracker.reporting;

import io.timetracker.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What work comes to.
 *
 * @param seconds finished, as billed; exact
 * @param hours the same to two decimals, so that rows add up to their total
 * @param amount what the billable part costs at the rates of its days, to the cent, so that rows add up
 * @param entries how many entries
 */
public record ReportTotals(
        long seconds, long billableSeconds, BigDecimal hours, BigDecimal billableHours, Money amount, long entries) {

    static final ReportTotals NOTHING =
            new ReportTotals(0, 0, BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2), Money.ZERO, 0);

    /** How much of it is billable, in per cent to one decimal; 0 of nothing. */
    public BigDecimal utilisation() {
        return seconds == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(billableSeconds)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(seconds), 1, RoundingMode.HALF_UP);
    }
}
