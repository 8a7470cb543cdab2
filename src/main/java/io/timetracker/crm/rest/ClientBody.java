package io.timetracker.crm.rest;

import io.timetracker.crm.ChangeClient;
import io.timetracker.crm.ClientStatus;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.WireRecord;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call says of a client: all of it, or what shall change. */
@WireRecord
record ClientBody(
        Patch<String> name,
        Patch<String> description,
        Patch<String> contactPerson,
        Patch<String> email,
        Patch<String> phone,
        Patch<String> address,
        Patch<BigDecimal> defaultHourlyRate,
        Patch<String> status,
        Patch<BigDecimal> prepaidHoursMonthly,
        Patch<Integer> prepaidResetDay,
        Patch<Map<String, Object>> customFields) {

    ChangeClient change() {
        return new ChangeClient(
                name,
                description,
                contactPerson,
                email,
                phone,
                address,
                defaultHourlyRate,
                status.map(ClientBody::status),
                prepaidHoursMonthly,
                prepaidResetDay,
                customFields);
    }

    private static @Nullable ClientStatus status(String text) {
        if (text.isBlank()) {
            return null;
        }
        return ClientStatus.of(text.strip()).orElseThrow(() -> new Invalid("status", "validation.choice"));
    }
}
