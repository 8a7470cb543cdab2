package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes what is given and keeps the rest; "none" clears what can be without. */
public record ChangeDeal(
        Patch<String> name,
        Patch<ClientId> clientId,
        Patch<ContactId> contactId,
        Patch<LeadId> leadId,
        Patch<Long> relatedQuoteId,
        Patch<Long> relatedProjectId,
        Patch<String> description,
        Patch<String> stage,
        Patch<BigDecimal> value,
        Patch<String> currencyCode,
        Patch<Integer> probability,
        Patch<LocalDate> expectedCloseDate,
        Patch<LocalDate> actualCloseDate,
        Patch<DealStatus> status,
        Patch<String> lossReason,
        Patch<String> notes,
        Patch<UserId> ownerId) {

    /** What the deal becomes, before closing or reopening it does the rest. */
    public CreateDeal over(CreateDeal present) {
        return new CreateDeal(
                Wording.orEmpty(name.or(present.name())),
                clientId.or(present.clientId()),
                contactOf(present),
                leadId.or(present.leadId()),
                relatedQuoteId.or(present.relatedQuoteId()),
                relatedProjectId.or(present.relatedProjectId()),
                description.or(present.description()),
                stage.isGiven() ? stage.or(null) : present.stage(),
                value.or(present.value()),
                currencyCode.orKeep(present.currencyCode()),
                probability.or(present.probability()),
                expectedCloseDate.or(present.expectedCloseDate()),
                actualCloseDate.or(present.actualCloseDate()),
                status.orKeep(present.status()),
                lossReason.or(present.lossReason()),
                notes.or(present.notes()),
                ownerId.or(present.ownerId()));
    }

    /** Whoever gives a deal to another client and says nothing of the contact does not keep the other client's. */
    private @Nullable ContactId contactOf(CreateDeal present) {
        var staysTheirs = Objects.equals(clientId.or(present.clientId()), present.clientId());
        return contactId.or(staysTheirs ? present.contactId() : null);
    }

    boolean movesTo() {
        return stage.or(null) != null;
    }
}
