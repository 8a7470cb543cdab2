package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may become a client.
 *
 * @param score how promising it is, 0 to 100
 * @param estimatedValue in the currency beside it
 * @param convertedAt when it became a client or a deal
 */
public record LeadView(
        LeadId id,
        String firstName,
        String lastName,
        @Nullable String companyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable String source,
        LeadStatus status,
        int score,
        @Nullable Money estimatedValue,
        String currencyCode,
        @Nullable ClientId convertedToClientId,
        @Nullable DealId convertedToDealId,
        @Nullable Instant convertedAt,
        @Nullable UserId convertedBy,
        @Nullable String notes,
        @Nullable String tags,
        UserId createdBy,
        @Nullable UserId ownerId,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public String fullName() {
        return firstName + " " + lastName;
    }

    public String displayName() {
        return companyName == null ? fullName() : fullName() + " (" + companyName + ")";
    }

    /** Split at commas, and not trimmed. */
    public List<String> tagList() {
        return Tags.list(tags);
    }

    public boolean isConverted() {
        return convertedToClientId != null || convertedToDealId != null;
    }

    public boolean isLost() {
        return status == LeadStatus.LOST;
    }

    /** Everybody sees it in lists; its owner and administrators open and change it. */
    public boolean isOpenTo(CurrentUser user) {
        return ownerId == null ? user.isAdmin() : user.owns(ownerId);
    }
}
