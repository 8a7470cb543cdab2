package io.timetracker.reporting;

import java.math.BigInteger;

/** Rounds parts one after the other, so that those told so far always add up to what they come to, rounded. */
final class RunningUnits {

    private final BigInteger unit;
    private BigInteger whole = BigInteger.ZERO;
    private long told;

    RunningUnits(BigInteger unit) {
        this.unit = unit;
    }

    /** The next part, rounded down or up. */
    long next(BigInteger part) {
        whole = whole.add(part);
        var now = Apportion.round(whole, unit);
        var units = now - told;
        told = now;
        return units;
    }
}
