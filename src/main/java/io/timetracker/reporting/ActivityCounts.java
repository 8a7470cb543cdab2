package io.timetracker.reporting;

import java.util.List;
import java.util.Map;

/**
 * How much was done.
 *
 * @param people who did most, the busiest first; only for administrators
 */
public record ActivityCounts(long total, Map<String, Long> byEntity, Map<String, Long> byAction, List<Busy> people) {

    public record Busy(String username, String displayName, long count) {}
}
