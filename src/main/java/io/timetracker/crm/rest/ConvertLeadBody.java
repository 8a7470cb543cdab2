package io.timetracker.crm.rest;

import io.timetracker.crm.ConvertLead;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** What a call says of the deal that a lead becomes beside a client. */
@WireRecord
record ConvertLeadBody(
        @Nullable Boolean toDeal,
        @Nullable String name,
        @Nullable String description,
        @Nullable String stage,
        @Nullable Integer probability,
        @Nullable String expectedCloseDate) {

    /** A client always, and a deal unless told. */
    ConvertLead command() {
        var wish = new ConvertBody(name, null, description, stage, probability, expectedCloseDate).wish();
        return new ConvertLead(true, Boolean.FALSE.equals(toDeal) ? null : wish);
    }
}
