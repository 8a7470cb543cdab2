package io.timetracker.projects.web;

import io.timetracker.projects.Worked;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is worked of what was estimated.
 *
 * @param estimated hours, or null without an estimate
 */
record Hours(Worked worked, @Nullable Double estimated) {

    private static final int SECONDS = 3600;

    public boolean isEstimated() {
        return estimated != null && estimated > 0;
    }

    public long estimatedSeconds() {
        return estimated == null ? 0 : Math.round(estimated * SECONDS);
    }

    /** Cut, and more than 100 when it took longer; 0 without an estimate. */
    public int percent() {
        return isEstimated() ? (int) Math.min(worked.seconds() * 100 / Math.max(estimatedSeconds(), 1), 9999) : 0;
    }

    public boolean isUsedUp() {
        return percent() >= 100;
    }

    /** As people type it: without a fraction that says nothing. */
    static @Nullable String plain(@Nullable Double hours) {
        return hours == null
                ? null
                : BigDecimal.valueOf(hours).stripTrailingZeros().toPlainString();
    }
}
