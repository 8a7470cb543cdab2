package io.timetracker.time;

import org.jspecify.annotations.Nullable;

/**
 * Why an entry counts for as long as it does.
 *
 * @param workedSeconds net of breaks, not rounded; null while it runs
 * @param roundedSeconds what is billed; null while it runs
 * @param rule what made the one of the other; null while it runs and of entries from before it was kept
 * @param whose the name of the project, client or person whose rule it is, or null
 * @param why in words
 */
public record ExplainedRounding(
        @Nullable Integer workedSeconds,
        @Nullable Integer roundedSeconds,
        @Nullable Rounding rule,
        @Nullable String whose,
        String why) {

    public @Nullable String source() {
        return rule == null ? null : rule.source().wire();
    }

    public @Nullable Integer minutes() {
        return rule == null ? null : rule.minutes();
    }

    public @Nullable String method() {
        return rule == null ? null : rule.method();
    }
}
