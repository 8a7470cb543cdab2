package io.timetracker.crm;

import io.timetracker.platform.problems.RuleBroken;

/** The lead has become a client or a deal already; that happens once. */
public final class AlreadyConverted extends RuleBroken {

    public AlreadyConverted() {
        super("error", "already_converted");
    }
}
