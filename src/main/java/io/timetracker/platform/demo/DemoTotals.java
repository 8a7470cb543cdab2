package io.timetracker.platform.demo;

import java.util.HashMap;
import java.util.Map;

/** Finished work added up by what it was for. */
public final class DemoTotals {

    private final Map<Long, Sum> sums = new HashMap<>();

    /** Whole seconds; the billable ones are contained. */
    public record Sum(long seconds, long billableSeconds) {

        private static final Sum NOTHING = new Sum(0, 0);

        private Sum plus(Sum more) {
            return new Sum(seconds + more.seconds, billableSeconds + more.billableSeconds);
        }
    }

    public void add(long id, long seconds, boolean billable) {
        sums.merge(id, new Sum(seconds, billable ? seconds : 0), Sum::plus);
    }

    public Sum of(long id) {
        return sums.getOrDefault(id, Sum.NOTHING);
    }
}
