package io.timetracker.crm.web;

import io.timetracker.crm.ChangeClient;
import io.timetracker.crm.ClientStatus;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client as people type it. Everything is text until it is read, so that a mistake can be shown as it was typed. */
record ClientForm(
        @Nullable String name,
        @Nullable String contactPerson,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String description,
        @Nullable String defaultHourlyRate,
        @Nullable String prepaidHoursMonthly,
        @Nullable String prepaidResetDay,
        @Nullable String status,
        @Nullable Integer version) {

    static ClientForm empty() {
        return new ClientForm("", "", "", "", "", "", "", "", "1", ClientStatus.ACTIVE.wire(), null);
    }

    static ClientForm of(ClientView client) {
        return new ClientForm(
                client.name(),
                client.contactPerson(),
                client.email(),
                client.phone(),
                client.address(),
                client.description(),
                plain(Money.decimal(client.defaultHourlyRate())),
                plain(client.prepaidHoursMonthly()),
                Integer.toString(client.prepaidResetDay()),
                client.status().wire(),
                client.version());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** What was left out of the form stays, what was emptied is cleared. @throws Invalid for what cannot be read */
    ChangeClient toChange() {
        var errors = new LinkedHashMap<String, List<String>>();
        var change = new ChangeClient(
                Patch.keepIfNull(name),
                Patch.keepIfNull(description),
                Patch.keepIfNull(contactPerson),
                Patch.keepIfNull(email),
                Patch.keepIfNull(phone),
                Patch.keepIfNull(address),
                read("defaultHourlyRate", defaultHourlyRate, Typed::decimal, errors),
                read("status", status, text -> ClientStatus.of(text).orElseThrow(), errors),
                read("prepaidHoursMonthly", prepaidHoursMonthly, Typed::decimal, errors),
                read("prepaidResetDay", prepaidResetDay, Integer::valueOf, errors),
                Patch.keep());
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return change;
    }

    private static <T> Patch<T> read(
            String field, @Nullable String text, Function<String, T> reading, Map<String, List<String>> errors) {
        try {
            return Patch.keepIfNull(text).map(typed -> typed.isBlank() ? null : reading.apply(typed.strip()));
        } catch (NumberFormatException notANumber) {
            errors.put(field, List.of("validation.number"));
        } catch (NoSuchElementException notAChoice) {
            errors.put(field, List.of("validation.choice"));
        }
        return Patch.keep();
    }

    /** What another form says differently, by field; empty text where it says nothing. */
    Map<String, String> differences(ClientForm other) {
        var mine = texts();
        var differences = new LinkedHashMap<String, String>();
        other.texts().forEach((field, text) -> {
            if (!Objects.equals(mine.get(field), text)) {
                differences.put(field, text);
            }
        });
        return differences;
    }

    private Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("name", text(name));
        texts.put("contactPerson", text(contactPerson));
        texts.put("email", text(email));
        texts.put("phone", text(phone));
        texts.put("address", text(address));
        texts.put("description", text(description));
        texts.put("defaultHourlyRate", text(defaultHourlyRate));
        texts.put("prepaidHoursMonthly", text(prepaidHoursMonthly));
        texts.put("prepaidResetDay", text(prepaidResetDay));
        texts.put("status", text(status));
        return texts;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\R", "\n");
    }
}
