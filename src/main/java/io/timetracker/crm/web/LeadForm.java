package io.timetracker.crm.web;

import io.timetracker.crm.ChangeLead;
import io.timetracker.crm.CreateLead;
import io.timetracker.crm.LeadStatus;
import io.timetracker.crm.LeadView;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lead as people type it. Everything is text until it is read, so that a mistake can be shown as it was typed. */
record LeadForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String title,
        @Nullable String source,
        @Nullable String status,
        @Nullable String score,
        @Nullable String estimatedValue,
        @Nullable String currencyCode,
        @Nullable String notes,
        @Nullable String tags,
        @Nullable String ownerId,
        @Nullable Integer version) {

    /** @param currency the installation's */
    static LeadForm empty(UserId owner, String currency) {
        return new LeadForm(
                "", "", "", "", "", "", "", LeadStatus.NEW.wire(), "0", "", currency, "", "", id(owner), null);
    }

    static LeadForm of(LeadView lead) {
        return new LeadForm(
                lead.firstName(),
                lead.lastName(),
                lead.companyName(),
                lead.email(),
                lead.phone(),
                lead.title(),
                lead.source(),
                lead.status().wire(),
                Integer.toString(lead.score()),
                plain(lead.estimatedValue()),
                lead.currencyCode(),
                lead.notes(),
                lead.tags(),
                id(lead.ownerId()),
                lead.version());
    }

    static String id(@Nullable UserId owner) {
        return owner == null ? "" : Long.toString(owner.value());
    }

    static @Nullable String plain(@Nullable Money money) {
        return money == null ? null : money.decimal().toPlainString();
    }

    /** @throws io.timetracker.platform.problems.Invalid for what cannot be read */
    ChangeLead toChange() {
        var typed = new Typed();
        return typed.orThrow(new ChangeLead(
                Patch.keepIfNull(firstName),
                Patch.keepIfNull(lastName),
                Patch.keepIfNull(companyName),
                Patch.keepIfNull(email),
                Patch.keepIfNull(phone),
                Patch.keepIfNull(title),
                Patch.keepIfNull(source),
                typed.read("status", status, wire -> LeadStatus.of(wire).orElseThrow()),
                typed.read("score", score, Integer::valueOf),
                typed.read("estimatedValue", estimatedValue, Typed::decimal),
                typed.read("currencyCode", currencyCode, code -> code),
                Patch.keepIfNull(notes),
                Patch.keepIfNull(tags),
                typed.read("ownerId", ownerId, id -> new UserId(Typed.id(id)))));
    }

    CreateLead toCreate() {
        return toChange().over(CreateLead.named("", ""));
    }

    /** What the other says differently, by field. */
    Map<String, String> differences(LeadForm other) {
        return Typed.differences(texts(), other.texts());
    }

    private Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("firstName", firstName);
        texts.put("lastName", lastName);
        texts.put("companyName", companyName);
        texts.put("email", email);
        texts.put("phone", phone);
        texts.put("title", title);
        texts.put("source", source);
        texts.put("status", status);
        texts.put("score", score);
        texts.put("estimatedValue", estimatedValue);
        texts.put("currencyCode", currencyCode);
        texts.put("notes", notes);
        texts.put("tags", tags);
        texts.put("ownerId", ownerId);
        return texts;
    }
}
