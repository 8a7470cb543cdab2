package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ChangeDeal;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ContactId;
import io.timetracker.crm.DealStatus;
import io.timetracker.crm.LeadId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.LooseNumber;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a call says of a deal: all of it, or what shall change. The desktop app says {@code amount} (Q34). */
@WireRecord
record DealBody(
        @Schema(example = "Relaunch") Patch<String> name,
        Patch<Long> clientId,
        Patch<Long> contactId,
        Patch<Long> leadId,
        Patch<Long> relatedQuoteId,
        Patch<Long> relatedProjectId,
        Patch<String> description,
        @Schema(example = "proposal") Patch<String> stage,
        @Schema(example = "8000") Patch<LooseNumber> value,
        Patch<LooseNumber> amount,
        @Schema(example = "EUR") Patch<String> currencyCode,
        @Schema(example = "50") Patch<Integer> probability,
        @Schema(example = "2026-03-31") Patch<String> expectedCloseDate,
        Patch<String> actualCloseDate,
        @Schema(example = "open") Patch<String> status,
        Patch<String> lossReason,
        Patch<String> notes,
        Patch<Long> ownerId) {

    ChangeDeal change() {
        return new ChangeDeal(
                NullKeeps.of(name),
                clientId.map(ClientId::new),
                contactId.map(ContactId::new),
                leadId.map(LeadId::new),
                relatedQuoteId,
                relatedProjectId,
                NullKeeps.of(description),
                NullKeeps.of(stage),
                (value.isGiven() ? value : amount).map(DealBody::decimal),
                NullKeeps.of(currencyCode),
                probability,
                expectedCloseDate.map(DealBody::date),
                actualCloseDate.map(DealBody::date),
                status.map(DealBody::status),
                NullKeeps.of(lossReason),
                NullKeeps.of(notes),
                ownerId.map(UserId::new));
    }

    private static BigDecimal decimal(LooseNumber typed) {
        return typed.value().orElseThrow(() -> new RuleBroken("error", "invalid_value", "value"));
    }

    /** What is no date counts as none. */
    static @Nullable LocalDate date(String text) {
        return WireTime.date(text).orElse(null);
    }

    private static @Nullable DealStatus status(String text) {
        if (text.isBlank()) {
            return null;
        }
        return DealStatus.of(text.strip()).orElseThrow(() -> new Invalid("status", "validation.choice"));
    }
}
