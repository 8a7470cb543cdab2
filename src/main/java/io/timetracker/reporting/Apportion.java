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
     * @param most of each part, together no fewer than {@code whole}
     */
    static List<Long> units(List<BigInteger> parts, BigInteger unit, long whole, List<Long> most) {
        var units = units(parts, unit, whole);
        var excess = 0L;
        for (var place = 0; place < units.size(); place++) {
            var over = Math.max(0, units.get(place) - most.get(place));
            units.set(place, units.get(place) - over);
            excess += over;
        }
        if (excess > 0) {
            var lost = new PriorityQueue<>(Comparator.comparing((Integer place) ->
                            parts.get(place).subtract(unit.multiply(BigInteger.valueOf(units.get(place)))))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()));
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

    /** Half up. */
    static long round(BigInteger whole, BigInteger unit) {
        return whole.multiply(BigInteger.TWO)
                .add(unit)
                .divide(unit.multiply(BigInteger.TWO))
                .longValueExact();
    }
}
