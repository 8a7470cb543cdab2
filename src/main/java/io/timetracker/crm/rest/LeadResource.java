package io.timetracker.crm.rest;

import io.timetracker.crm.LeadView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead on the wire. Its moments are in the app zone (Q07). */
@WireRecord
record LeadResource(
        long id,
        String firstName,
        String lastName,
        String fullName,
        String displayName,
        String name,
        @Nullable String company,
        @Nullable String companyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable String source,
        String status,
        int score,
        @Nullable Double estimatedValue,
        String currencyCode,
        @Nullable Long convertedToClientId,
        @Nullable Long convertedToDealId,
        @Nullable String convertedAt,
        @Nullable Long convertedBy,
        @Nullable String notes,
        List<String> tags,
        long createdBy,
        @Nullable Long ownerId,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        boolean isConverted,
        boolean isLost) {

    static LeadResource of(LeadView lead, WireTime time) {
        return new LeadResource(
                lead.id().value(),
                lead.firstName(),
                lead.lastName(),
                lead.fullName(),
                lead.displayName(),
                lead.fullName(),
                lead.companyName(),
                lead.companyName(),
                lead.email(),
                lead.phone(),
                lead.title(),
                lead.source(),
                lead.status().wire(),
                lead.score(),
                number(lead.estimatedValue()),
                lead.currencyCode(),
                TypedId.valueOf(lead.convertedToClientId()),
                TypedId.valueOf(lead.convertedToDealId()),
                time.local(lead.convertedAt()),
                TypedId.valueOf(lead.convertedBy()),
                lead.notes(),
                lead.tagList(),
                lead.createdBy().value(),
                TypedId.valueOf(lead.ownerId()),
                time.local(lead.createdAt()),
                time.local(lead.updatedAt()),
                lead.isConverted(),
                lead.isLost());
    }

    static @Nullable Double number(@Nullable Money money) {
        return money == null ? null : (Double) money.decimal().doubleValue();
    }
}
