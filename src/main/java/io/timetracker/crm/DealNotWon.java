package io.timetracker.crm;

import io.timetracker.platform.problems.Conflict;

/** Nothing comes of a deal before it is won. */
public final class DealNotWon extends Conflict {

    public DealNotWon() {
        super("conflict", "deal_not_won");
    }
}
