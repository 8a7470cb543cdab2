package io.timetracker.platform.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An amount in minor units (cents) of the installation's currency. Sum first, round once per printed number. */
public record Money(long minor) implements Comparable<Money>, Serializable {

    public static final Money ZERO = new Money(0);
    private static final int DIGITS = 2;
    private static final int MOST_DIGITS = 17;

    /** From an amount in major units, rounded half-even to the cent. @throws ArithmeticException if it is too much */
    public static Money of(BigDecimal major) {
        // The exponent tells how long a number is; writing 1e-999999999 out would take hours.
        var digits = (long) major.precision() - major.scale();
        if (digits < -DIGITS) {
            return ZERO;
        }
        if (digits > MOST_DIGITS) {
            throw new ArithmeticException("too much money");
        }
        return new Money(
                major.setScale(DIGITS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact());
    }

    /** As {@link #of}, where absent and zero both mean "not set", as the contract has it for rates and budgets. */
    public static @Nullable Money ofNonZero(@Nullable BigDecimal major) {
        return major == null || of(major).minor == 0 ? null : of(major);
    }

    /** In major units, always with two decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, DIGITS);
    }

    public static @Nullable BigDecimal decimal(@Nullable Money money) {
        return money == null ? null : money.decimal();
    }

    /** What so many seconds cost at this amount per hour, rounded half-even to the cent. */
    public Money perHourFor(long seconds) {
        return of(decimal()
                .multiply(BigDecimal.valueOf(seconds))
                .divide(BigDecimal.valueOf(3600), 6, RoundingMode.HALF_EVEN));
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }
}
