package io.timetracker.reporting;

import java.math.BigInteger;

/**
 * What work comes to, exactly.
 *
 * @param cost cents per hour times billable seconds
 */
record Sum(long seconds, BigInteger cost, long entries) {

    static final Sum NOTHING = new Sum(0, BigInteger.ZERO, 0);

    Sum negated() {
        return new Sum(-seconds, cost.negate(), -entries);
    }

    Sum plus(Sum other) {
        return new Sum(seconds + other.seconds, cost.add(other.cost), entries + other.entries);
    }
}
