package io.timetracker.crm;

import io.timetracker.platform.wire.UpTo;
import io.timetracker.platform.wire.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that people say of a client, as it is kept: without blanks around, empty is absent.
 *
 * @param defaultHourlyRate zero is none
 * @param prepaidResetDay what lies outside of 1 to 28 becomes the nearer of the two
 */
public record CreateClient(
        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.too_long}") String name,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String description,

        @Nullable @Size(max = 200, message = "{validation.too_long}") String contactPerson,

        @Nullable @Size(max = 200, message = "{validation.too_long}") String email,

        @Nullable @Size(max = 50, message = "{validation.too_long}") String phone,

        @Nullable @Size(max = LONG_TEXT, message = "{validation.too_long}") String address,

        @Nullable @UpTo("9999999.99") BigDecimal defaultHourlyRate,

        ClientStatus status,

        @Nullable @UpTo("99999.99") BigDecimal prepaidHoursMonthly,

        int prepaidResetDay,
        Map<String, Object> customFields) {

    /** Fits into a text column, however many bytes a letter takes. */
    static final int LONG_TEXT = 20_000;

    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    public CreateClient {
        name = Wording.oneLine(name);
        description = Wording.linesOrNull(description);
        contactPerson = Wording.oneLineOrNull(contactPerson);
        email = Wording.oneLineOrNull(email);
        phone = Wording.oneLineOrNull(phone);
        address = Wording.linesOrNull(address);
        prepaidResetDay = Math.clamp(prepaidResetDay, 1, LAST_DAY_OF_EVERY_MONTH);
    }

    /** Active, and nothing else is known yet. */
    public static CreateClient named(String name) {
        return new CreateClient(name, null, null, null, null, null, null, ClientStatus.ACTIVE, null, 1, Map.of());
    }
}
