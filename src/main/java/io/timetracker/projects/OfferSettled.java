package io.timetracker.projects;

import io.timetracker.platform.problems.Conflict;

/** A project was made of the offer already. */
public final class OfferSettled extends Conflict {

    public OfferSettled() {
        super("conflict", "offer_settled");
    }
}
