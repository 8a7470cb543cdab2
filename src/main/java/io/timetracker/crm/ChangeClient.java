package io.timetracker.crm;

import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.util.Map;

/** Changes what is given and keeps the rest; "none" clears. */
public record ChangeClient(
        Patch<String> name,
        Patch<String> description,
        Patch<String> contactPerson,
        Patch<String> email,
        Patch<String> phone,
        Patch<String> address,
        Patch<BigDecimal> defaultHourlyRate,
        Patch<ClientStatus> status,
        Patch<BigDecimal> prepaidHoursMonthly,
        Patch<Integer> prepaidResetDay,
        Patch<Map<String, Object>> customFields) {

    public static ChangeClient nothing() {
        return new ChangeClient(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep());
    }

    public ChangeClient status(ClientStatus status) {
        return new ChangeClient(
                name,
                description,
                contactPerson,
                email,
                phone,
                address,
                defaultHourlyRate,
                Patch.to(status),
                prepaidHoursMonthly,
                prepaidResetDay,
                customFields);
    }

    /**
     * What the client becomes. A name that is taken away is missing then, and refused; a status stays, because nobody
     * means to take a client up again by saying nothing.
     */
    public CreateClient over(CreateClient present) {
        var name = this.name.or(present.name());
        return new CreateClient(
                name == null ? "" : name,
                description.or(present.description()),
                contactPerson.or(present.contactPerson()),
                email.or(present.email()),
                phone.or(present.phone()),
                address.or(present.address()),
                defaultHourlyRate.or(present.defaultHourlyRate()),
                status.orKeep(present.status()),
                prepaidHoursMonthly.or(present.prepaidHoursMonthly()),
                prepaidResetDay.isGiven() ? prepaidResetDay.orKeep(1) : present.prepaidResetDay(),
                customFields.isGiven() ? customFields.orKeep(Map.of()) : present.customFields());
    }
}
