package io.timetracker.time;

import io.timetracker.platform.problems.RuleBroken;

/** Time is logged for people who can work here. */
public class UnknownOwner extends RuleBroken {

    UnknownOwner() {
        super("error", "invalid_user", "userId");
    }
}
