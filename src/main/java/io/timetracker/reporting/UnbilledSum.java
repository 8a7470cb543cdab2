package io.timetracker.reporting;

import io.timetracker.platform.money.Money;
import java.math.BigDecimal;

/**
 * How much is not billed yet.
 *
 * @param seconds exact
 * @param hours to two decimals, so that they add up, as does {@code amount} to the cent
 */
public record UnbilledSum(long entries, long seconds, BigDecimal hours, Money amount) {

    public static final UnbilledSum NOTHING = new UnbilledSum(0, 0, BigDecimal.ZERO.setScale(2), Money.ZERO);

    static UnbilledSum of(ReportTotals totals) {
        return new UnbilledSum(totals.entries(), totals.seconds(), totals.hours(), totals.amount());
    }

    public UnbilledSum plus(UnbilledSum other) {
        return new UnbilledSum(
                entries + other.entries,
                seconds + other.seconds,
                hours.add(other.hours),
                new Money(amount.minor() + other.amount.minor()));
    }

    UnbilledSum minus(UnbilledSum part) {
        return new UnbilledSum(
                entries - part.entries,
                seconds - part.seconds,
                hours.subtract(part.hours),
                new Money(amount.minor() - part.amount.minor()));
    }

    /** As a part of another one, which was rounded among other neighbours. */
    UnbilledSum within(UnbilledSum whole) {
        if (seconds >= whole.seconds) {
            return whole;
        }
        return new UnbilledSum(
                Math.min(entries, whole.entries),
                seconds,
                hours.min(whole.hours),
                amount.minor() > whole.amount.minor() ? whole.amount : amount);
    }
}
