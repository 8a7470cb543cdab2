package io.timetracker.reporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
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

    /**
     * As {@link #units} of parts that are themselves part of something: none gets more units than that has. What one may not have goes
     * to the one that lost most and may have more.
     *
     * @param most of each part; if that is too little together, something is left
     */
    private static List<Long> units(List<BigInteger> parts, BigInteger unit, long whole, List<Long> most) {
        var units = units(parts, unit, whole);
        var excess = 0L;
        for (var place = 0; place < units.size(); place++) {
            var over = Math.max(0, units.get(place) - most.get(place));
            units.set(place, units.get(place) - over);
            excess += over;
        }
        if (excess > 0) {
            var lost =
                    new PriorityQueue<>(byLost(parts, units, unit).reversed().thenComparing(Comparator.naturalOrder()));
            IntStream.range(0, units.size())
                    .filter(place -> units.get(place) < most.get(place))
                    .forEach(lost::add);
            for (; excess > 0 && !lost.isEmpty(); excess--) {
                int place = lost.remove();
                units.set(place, units.get(place) + 1);
                if (units.get(place) < most.get(place)) {
                    lost.add(place);
                }
            }
        }
        return units;
    }

    /**
     * Units of parts and of what is within each, both of which add up.
     *
     * @param whole of each part
     */
    record Shares(List<Long> whole, List<Long> within) {}

    /**
     * Of parts and of what is within each: nothing within has more units than its part has, and where there is nothing within there are none.
     * If that takes it, one part gets a unit more and another one a unit less.
     *
     * @param within of each part, no more than that
     * @param whole how many units the parts come to together
     * @param wholeWithin how many units that come to which is within them
     */
    static Shares shares(
            List<BigInteger> parts, List<BigInteger> within, BigInteger unit, long whole, long wholeWithin) {
        var units = units(parts, unit, whole);
        var most = IntStream.range(0, parts.size())
                .mapToObj(place -> within.get(place).signum() == 0 ? 0L : units.get(place))
                .toList();
        var inner = units(within, unit, wholeWithin, most);
        var missing = wholeWithin - inner.stream().mapToLong(Long::longValue).sum();
        if (missing > 0) {
            var givers = new PriorityQueue<>(byLost(parts, units, unit));
            IntStream.range(0, units.size())
                    .filter(place -> units.get(place) > inner.get(place))
                    .forEach(givers::add);
            // What is within has no room anywhere, so none of these gives.
            var takers = IntStream.range(0, units.size())
                    .filter(place -> within.get(place).signum() > 0)
                    .boxed()
                    .sorted(byLost(within, inner, unit).reversed().thenComparing(Comparator.naturalOrder()))
                    .limit(missing)
                    .toList();
            for (int taker : takers) {
                int giver = givers.remove();
                units.set(taker, units.get(taker) + 1);
                inner.set(taker, inner.get(taker) + 1);
                units.set(giver, units.get(giver) - 1);
                if (units.get(giver) > inner.get(giver)) {
                    givers.add(giver);
                }
            }
        }
        return new Shares(units, inner);
    }

    /** How much each part has lost so far; the least first. */
    private static Comparator<Integer> byLost(List<BigInteger> parts, List<Long> units, BigInteger unit) {
        return Comparator.comparing(
                (Integer place) -> parts.get(place).subtract(unit.multiply(BigInteger.valueOf(units.get(place)))));
    }

    /** Half up. */
    static long round(BigInteger whole, BigInteger unit) {
        return whole.multiply(BigInteger.TWO)
                .add(unit)
                .divide(unit.multiply(BigInteger.TWO))
                .longValueExact();
    }
}
