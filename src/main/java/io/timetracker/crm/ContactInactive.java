package io.timetracker.crm;

import io.timetracker.platform.problems.RuleBroken;

/** Who is no contact any more cannot be the first one to call. */
public final class ContactInactive extends RuleBroken {

    public ContactInactive() {
        super("error", "contact_inactive", "isPrimary");
    }
}
