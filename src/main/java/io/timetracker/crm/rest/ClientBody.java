package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(example = "Harbour Books") Patch<String> name,
        @Schema(example = "Books by the sea") Patch<String> description,
        @Schema(example = "Grace Okafor") Patch<String> contactPerson,
        @Schema(example = "grace@example.com") Patch<String> email,
        @Schema(example = "+39 02 1234567") Patch<String> phone,
        @Schema(example = "1 Quay Street") Patch<String> address,
        @Schema(example = "85.00") Patch<BigDecimal> defaultHourlyRate,
        @Schema(example = "active") Patch<String> status,
        @Schema(example = "10") Patch<BigDecimal> prepaidHoursMonthly,
        @Schema(example = "1") Patch<Integer> prepaidResetDay,
        @Schema(example = "{}") Patch<Map<String, Object>> customFields) {

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
