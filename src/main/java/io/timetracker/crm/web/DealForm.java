package io.timetracker.crm.web;

import io.timetracker.crm.ChangeDeal;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ContactId;
import io.timetracker.crm.CreateDeal;
import io.timetracker.crm.DealView;
import io.timetracker.crm.Stages;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A deal as people type it. Everything is text until it is read, so that a mistake can be shown as it was typed. */
record DealForm(
        @Nullable String name,
        @Nullable String clientId,
        @Nullable String contactId,
        @Nullable String relatedProjectId,
        @Nullable String stage,
        @Nullable String value,
        @Nullable String currencyCode,
        @Nullable String probability,
        @Nullable String expectedCloseDate,
        @Nullable String ownerId,
        @Nullable String description,
        @Nullable String notes,
        @Nullable Integer version) {

    /** @param currency the installation's */
    static DealForm empty(UserId owner, String currency, @Nullable ClientId client) {
        return new DealForm(
                "",
                client == null ? "" : Long.toString(client.value()),
                "",
                "",
                Stages.FIRST,
                "",
                currency,
                Integer.toString(CreateDeal.USUAL_PROBABILITY),
                "",
                LeadForm.id(owner),
                "",
                "",
                null);
    }

    static DealForm of(DealView deal) {
        return new DealForm(
                deal.name(),
                deal.clientId() == null ? "" : Long.toString(deal.clientId().value()),
                deal.contactId() == null ? "" : Long.toString(deal.contactId().value()),
                deal.relatedProjectId() == null ? "" : Long.toString(deal.relatedProjectId()),
                deal.stage(),
                LeadForm.plain(deal.value()),
                deal.currencyCode(),
                deal.probability() == null ? "" : Integer.toString(deal.probability()),
                deal.expectedCloseDate() == null ? "" : deal.expectedCloseDate().toString(),
                LeadForm.id(deal.ownerId()),
                deal.description(),
                deal.notes(),
                deal.version());
    }

    /** Whose contacts and projects it offers. */
    @Nullable ClientId client() {
        try {
            return clientId == null || clientId.isBlank() ? null : new ClientId(Typed.id(clientId.strip()));
        } catch (NoSuchElementException noChoice) {
            return null;
        }
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeDeal toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeDeal(
                Patch.keepIfNull(name),
                typed.read("clientId", clientId, id -> new ClientId(Typed.id(id))),
                typed.read("contactId", contactId, id -> new ContactId(Typed.id(id))),
                Patch.keep(),
                Patch.keep(),
                typed.read("relatedProjectId", relatedProjectId, Typed::id),
                Patch.keepIfNull(description),
                Patch.keepIfNull(stage),
                typed.read("value", value, Typed::decimal),
                typed.read("currencyCode", currencyCode, code -> code),
                typed.read("probability", probability, Integer::valueOf),
                day(typed),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keepIfNull(notes),
                typed.read("ownerId", ownerId, id -> new UserId(Typed.id(id)))));
    }

    private Patch<LocalDate> day(Typed typed) {
        var blank = expectedCloseDate == null || expectedCloseDate.isBlank();
        var day = WireTime.date(expectedCloseDate);
        return blank || day.isPresent()
                ? Patch.keepIfNull(expectedCloseDate).map(text -> day.orElse(null))
                : typed.wrong("expectedCloseDate", "validation.date");
    }

    CreateDeal toCreate() {
        return toChange().over(CreateDeal.named(""));
    }

    /** What the other says differently, by field. */
    Map<String, String> differences(DealForm other) {
        return Typed.differences(texts(), other.texts());
    }

    private Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("name", name);
        texts.put("clientId", clientId);
        texts.put("contactId", contactId);
        texts.put("relatedProjectId", relatedProjectId);
        texts.put("stage", stage);
        texts.put("value", value);
        texts.put("currencyCode", currencyCode);
        texts.put("probability", probability);
        texts.put("expectedCloseDate", expectedCloseDate);
        texts.put("ownerId", ownerId);
        texts.put("description", description);
        texts.put("notes", notes);
        return texts;
    }
}
