package io.timetracker.crm;

import io.timetracker.platform.problems.Conflict;

/** Another project came of the deal already. */
public final class DealHasProject extends Conflict {

    public DealHasProject() {
        super("conflict", "deal_has_project");
    }
}
