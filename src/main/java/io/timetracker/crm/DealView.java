package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be sold.
 *
 * @param value in the currency beside it
 * @param probability that it comes about, 0 to 100
 * @param closedAt when it was won or lost
 */
public record DealView(
        DealId id,
        String name,
        @Nullable ClientId clientId,
        @Nullable ContactId contactId,
        @Nullable LeadId leadId,
        @Nullable Long relatedQuoteId,
        @Nullable Long relatedProjectId,
        @Nullable String description,
        String stage,
        @Nullable Money value,
        String currencyCode,
        @Nullable Integer probability,
        @Nullable LocalDate expectedCloseDate,
        @Nullable LocalDate actualCloseDate,
        DealStatus status,
        @Nullable String lossReason,
        @Nullable String notes,
        UserId createdBy,
        @Nullable UserId ownerId,
        @Nullable Instant closedAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** Value x probability, rounded half-even to the cent; zero without one of the two. */
    public Money weighted() {
        return value == null || probability == null
                ? Money.ZERO
                : Money.of(value.decimal().multiply(BigDecimal.valueOf(probability, 2)));
    }

    public boolean isOpen() {
        return status == DealStatus.OPEN;
    }

    public boolean isWon() {
        return status == DealStatus.WON;
    }

    public boolean isLost() {
        return status == DealStatus.LOST;
    }

    /** Everybody sees it in lists; its owner and administrators open and change it. */
    public boolean isOpenTo(CurrentUser user) {
        return ownerId == null ? user.isAdmin() : user.owns(ownerId);
    }
}
