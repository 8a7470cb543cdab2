package io.timetracker.reporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds parts so that they add up to their rounded whole: each is cut off, and what is missing goes, one unit each, to those that lost
 * most (largest remainder); of equals to the first.
 */
final class Apportion {

    private Apportion() {}

    /**
     * @param parts 0 or more each
     * @param unit so much makes one
     * @param whole how many units the parts come to together
     */
    static List<Long> units(List<BigInteger> parts, BigInteger unit, long whole) {
        var units = new ArrayList<Long>();
        for (var part : parts) {
            units.add(part.divide(unit).longValueExact());
        }
        var missing = whole - units.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> parts.get(place).mod(unit))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(0, missing))
                .forEach(place -> units.set(place, units.get(place) + 1));
        return units;
    }

    /** Half up. */
    static long round(BigInteger whole, BigInteger unit) {
        return whole.multiply(BigInteger.TWO)
                .add(unit)
                .divide(unit.multiply(BigInteger.TWO))
                .longValueExact();
    }
}
