package io.timetracker.crm.rest;

import io.timetracker.crm.DealView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.wire.WireRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deal on the wire. Its moments are in the app zone (Q07). */
@WireRecord
record DealResource(
        long id,
        @Nullable Long clientId,
        @Nullable Long contactId,
        @Nullable Long leadId,
        String name,
        @Nullable String description,
        String stage,
        @Nullable Double value,
        @Nullable Double amount,
        String currencyCode,
        @Nullable Integer probability,
        double weightedValue,
        @Nullable String expectedCloseDate,
        @Nullable String actualCloseDate,
        String status,
        @Nullable String lossReason,
        @Nullable Long relatedQuoteId,
        @Nullable Long relatedProjectId,
        @Nullable String notes,
        long createdBy,
        @Nullable Long ownerId,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String closedAt,
        boolean isOpen,
        boolean isWon,
        boolean isLost) {

    static DealResource of(DealView deal, WireTime time) {
        return new DealResource(
                deal.id().value(),
                TypedId.valueOf(deal.clientId()),
                TypedId.valueOf(deal.contactId()),
                TypedId.valueOf(deal.leadId()),
                deal.name(),
                deal.description(),
                deal.stage(),
                LeadResource.number(deal.value()),
                LeadResource.number(deal.value()),
                deal.currencyCode(),
                deal.probability(),
                deal.weighted().decimal().doubleValue(),
                day(deal.expectedCloseDate()),
                day(deal.actualCloseDate()),
                deal.status().wire(),
                deal.lossReason(),
                deal.relatedQuoteId(),
                deal.relatedProjectId(),
                deal.notes(),
                deal.createdBy().value(),
                TypedId.valueOf(deal.ownerId()),
                time.local(deal.createdAt()),
                time.local(deal.updatedAt()),
                time.local(deal.closedAt()),
                deal.isOpen(),
                deal.isWon(),
                deal.isLost());
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
