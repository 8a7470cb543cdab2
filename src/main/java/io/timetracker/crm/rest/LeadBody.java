package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ChangeLead;
import io.timetracker.crm.LeadStatus;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.LooseNumber;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.TagText;
import io.timetracker.platform.wire.WireRecord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a call says of a lead: all of it, or what shall change. The mobile app says {@code company} (Q35). */
@WireRecord
record LeadBody(
        @Schema(example = "Tom") Patch<String> firstName,
        @Schema(example = "Ray") Patch<String> lastName,
        @Schema(example = "Ray Ltd") Patch<String> companyName,
        Patch<String> company,
        Patch<String> email,
        Patch<String> phone,
        Patch<String> title,
        @Schema(example = "website") Patch<String> source,
        @Schema(example = "new") Patch<String> status,
        @Schema(example = "80") Patch<Integer> score,
        @Schema(example = "5000") Patch<LooseNumber> estimatedValue,
        @Schema(example = "EUR") Patch<String> currencyCode,
        Patch<String> notes,
        Patch<TagText> tags,
        Patch<Long> ownerId) {

    ChangeLead change() {
        return new ChangeLead(
                NullKeeps.of(firstName),
                NullKeeps.of(lastName),
                NullKeeps.of(companyName.isGiven() ? companyName : company),
                NullKeeps.of(email),
                NullKeeps.of(phone),
                NullKeeps.of(title),
                NullKeeps.of(source),
                status.map(LeadBody::status),
                score,
                estimatedValue.map(LeadBody::value),
                currencyCode,
                NullKeeps.of(notes),
                NullKeeps.of(tags.map(TagText::text)),
                ownerId.map(UserId::new));
    }

    private static @Nullable LeadStatus status(String text) {
        if (text.isBlank()) {
            return null;
        }
        return LeadStatus.of(text.strip()).orElseThrow(() -> new Invalid("status", "validation.choice"));
    }

    /** What is no number counts as none (C-11). */
    private static @Nullable BigDecimal value(LooseNumber typed) {
        return typed.value().orElse(null);
    }
}
