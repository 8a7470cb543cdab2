package io.timetracker.crm;

import io.timetracker.platform.problems.RuleBroken;

/** A contact needs a first name, and somebody must have said what the last name is, if only that there is none. */
public final class ContactNameMissing extends RuleBroken {

    public ContactNameMissing() {
        super("error", "contact_name_missing", "firstName");
    }
}
