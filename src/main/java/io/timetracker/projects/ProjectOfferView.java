package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.DealId;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project that a won deal has led to, or may lead to.
 *
 * @param clientId none where the deal says of nobody for whom it is
 * @param value what the deal brings, in the currency beside it
 * @param estimatedHours the value at the client's hourly rate when it was won
 * @param ownerId who takes care of the deal
 * @param projectId what was made of it, once it is taken
 * @param settledBy who took or declined it
 */
public record ProjectOfferView(
        ProjectOfferId id,
        DealId dealId,
        @Nullable ClientId clientId,
        String name,
        @Nullable Money value,
        String currencyCode,
        @Nullable Double estimatedHours,
        @Nullable UserId ownerId,
        OfferStatus status,
        @Nullable ProjectId projectId,
        @Nullable UserId settledBy,
        @Nullable Instant settledAt,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    private static final double MOST_HOURS = 1_000_000;

    public boolean isOpen() {
        return status == OfferStatus.OPEN;
    }

    public boolean isTaken() {
        return status == OfferStatus.TAKEN;
    }

    public boolean isDeclined() {
        return status == OfferStatus.DECLINED;
    }

    /** The deal's owner, administrators, and whoever sees every project. */
    public boolean isOpenTo(CurrentUser user) {
        return RowRule.sees(user, this);
    }

    /**
     * What the project begins with when nobody says otherwise.
     *
     * @param currency the installation's; a value in another one is no budget
     */
    public CreateProject draft(String currency) {
        var plain = CreateProject.named(name, clientId);
        return new CreateProject(
                plain.name(),
                plain.clientId(),
                plain.description(),
                plain.billable(),
                plain.hourlyRate(),
                plain.code(),
                isIn(currency) ? Money.decimal(value) : null,
                plain.budgetThresholdPercent(),
                plain.billingRef(),
                hours(),
                plain.status(),
                plain.color(),
                Map.of());
    }

    /** Whether the value, if there is one, can be a budget here. */
    public boolean isIn(String currency) {
        return currencyCode.equals(currency);
    }

    /** A value at a very low rate is more than a project may take. */
    private @Nullable BigDecimal hours() {
        return estimatedHours == null || estimatedHours > MOST_HOURS
                ? null
                : new BigDecimal(
                        BigDecimal.valueOf(estimatedHours).stripTrailingZeros().toPlainString());
    }
}
