package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** The line does not say when, or not on what. */
public class QuickLineRefused extends RuleBroken {

    QuickLineRefused(String reason, Object... arguments) {
        super("error", reason, "line", arguments);
    }
}
