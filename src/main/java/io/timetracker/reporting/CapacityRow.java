package io.timetracker.reporting;

import io.timetracker.platform.security.UserId;

/** How long somebody usually works in a range, and how long they did; in seconds. */
public record CapacityRow(UserId user, String username, long expected, long allocated) {

    public long available() {
        return Math.max(0, expected - allocated);
    }

    /** In per cent; 0 where nothing is expected. */
    public double utilisation() {
        return expected == 0 ? 0 : allocated * 100.0 / expected;
    }
}
