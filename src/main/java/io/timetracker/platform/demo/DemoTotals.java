package io.timetracker.platform.demo;

import java.util.HashMap;
import java.util.Map;

/** Finished work added up by what it was for: by raw ids, as this module knows no others. */
public final class DemoTotals<K> {

    private final Map<K, Sum> sums = new HashMap<>();

    /** Whole seconds; the billable ones are contained. */
    public record Sum(long seconds, long billableSeconds) {

        private static final Sum NOTHING = new Sum(0, 0);

        private Sum plus(Sum more) {
            return new Sum(seconds + more.seconds, billableSeconds + more.billableSeconds);
        }
    }

    public void add(K id, long seconds, boolean billable) {
        sums.merge(id, new Sum(seconds, billable ? seconds : 0), Sum::plus);
    }

    public Map<K, Sum> all() {
        return sums;
    }

    public Sum of(K id) {
        return sums.getOrDefault(id, Sum.NOTHING);
    }
}
