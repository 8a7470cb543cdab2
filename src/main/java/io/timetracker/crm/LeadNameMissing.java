package io.timetracker.crm;

import io.timetracker.platform.problems.RuleBroken;

/** A lead is somebody with a first and a last name. */
public final class LeadNameMissing extends RuleBroken {

    public LeadNameMissing(String field) {
        super("error", "lead_name_missing", field);
    }
}
