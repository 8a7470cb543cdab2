package io.timetracker.projects.rest;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.projects.ProjectOfferView;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An offer of a project on the wire. Its moments are in UTC, as a project's. */
@WireRecord
record ProjectOfferResource(
        long id,
        long dealId,
        @Nullable Long clientId,
        @Nullable String clientName,
        String name,
        @Nullable BigDecimal value,
        String currencyCode,
        @Nullable Double estimatedHours,
        @Nullable Long ownerId,
        String status,
        @Nullable Long projectId,
        @Nullable Long settledBy,
        @Nullable String settledAt,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    static ProjectOfferResource of(ProjectOfferView offer, @Nullable String clientName) {
        return new ProjectOfferResource(
                offer.id().value(),
                offer.dealId().value(),
                TypedId.valueOf(offer.clientId()),
                clientName,
                offer.name(),
                Money.decimal(offer.value()),
                offer.currencyCode(),
                offer.estimatedHours(),
                TypedId.valueOf(offer.ownerId()),
                offer.status().wire(),
                TypedId.valueOf(offer.projectId()),
                TypedId.valueOf(offer.settledBy()),
                WireTime.utc(offer.settledAt()),
                WireTime.utc(offer.createdAt()),
                WireTime.utc(offer.updatedAt()));
    }
}
