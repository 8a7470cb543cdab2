package io.timetracker.crm;

import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client as readers get it.
 *
 * @param defaultHourlyRate for projects without a rate of their own; null: none
 * @param prepaidHoursMonthly hours paid in advance each month, two decimals; null: none
 * @param prepaidResetDay on which day of the month the prepaid hours begin anew, 1 to 28
 * @param createdBy whose client it is for people who see only their own; null: nobody's
 */
public record ClientView(
        ClientId id,
        String name,
        @Nullable String description,
        @Nullable String contactPerson,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Money defaultHourlyRate,
        ClientStatus status,
        @Nullable BigDecimal prepaidHoursMonthly,
        int prepaidResetDay,
        Map<String, Object> customFields,
        @Nullable UserId createdBy,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public boolean isActive() {
        return status == ClientStatus.ACTIVE;
    }
}
