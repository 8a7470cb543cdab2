package io.timetracker.crm.web;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ConvertLead;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a lead shall become, as people choose it.
 *
 * @param into {@code client}, {@code both} or {@code deal}
 * @param clientId for whom the deal is, when it becomes nothing else
 */
record ConvertForm(
        @Nullable String into,
        @Nullable String clientId,
        @Nullable String dealName,
        @Nullable String probability,
        @Nullable String expectedCloseDate,
        @Nullable Integer version) {

    private static final Set<String> WAYS = Set.of("client", "both", "deal");

    static ConvertForm empty(String into) {
        return new ConvertForm(into, "", "", "", "", null);
    }

    static ConvertForm onlyClient(@Nullable Integer version) {
        return new ConvertForm("client", null, null, null, null, version);
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ConvertLead command() {
        var typed = new Typed();
        var way = typed.read("into", into, ConvertForm::way).orKeep("client");
        var wish = new ConvertLead.Wish(
                dealName,
                typed.read("clientId", clientId, id -> new ClientId(Typed.id(id)))
                        .or(null),
                null,
                null,
                typed.read("probability", probability, Integer::valueOf).or(null),
                day(typed));
        return typed.orThrow(new ConvertLead(!way.equals("deal"), way.equals("client") ? null : wish));
    }

    private static String way(String text) {
        if (!WAYS.contains(text)) {
            throw new NoSuchElementException(text);
        }
        return text;
    }

    private @Nullable LocalDate day(Typed typed) {
        if (expectedCloseDate == null || expectedCloseDate.isBlank()) {
            return null;
        }
        var day = WireTime.date(expectedCloseDate);
        Patch<LocalDate> read =
                day.isPresent() ? Patch.to(day.get()) : typed.wrong("expectedCloseDate", "validation.date");
        return read.or(null);
    }
}
