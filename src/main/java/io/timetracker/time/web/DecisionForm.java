package io.timetracker.time.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody decides on a week.
 *
 * @param act {@code approve}, {@code reject} or {@code close}, by the button that was pressed
 */
record DecisionForm(
        @Nullable String act,
        @Nullable String reason,
        @Nullable Integer version) {}
