package io.timetracker.crm;

import io.timetracker.platform.problems.Conflict;

/** A lead still names this deal as what it became. */
public final class DealOfALead extends Conflict {

    public DealOfALead() {
        super("integrity_error", "deal_of_a_lead");
    }
}
