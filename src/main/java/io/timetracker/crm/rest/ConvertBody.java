package io.timetracker.crm.rest;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ConvertLead;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** What a call says of the deal that a lead becomes. */
@WireRecord
record ConvertBody(
        @Nullable String name,
        @Nullable Long clientId,
        @Nullable String description,
        @Nullable String stage,
        @Nullable Integer probability,
        @Nullable String expectedCloseDate) {

    ConvertLead.Wish wish() {
        return new ConvertLead.Wish(
                name,
                clientId == null ? null : new ClientId(clientId),
                description,
                stage,
                probability,
                expectedCloseDate == null ? null : DealBody.date(expectedCloseDate));
    }
}
