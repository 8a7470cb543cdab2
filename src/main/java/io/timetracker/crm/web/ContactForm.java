package io.timetracker.crm.web;

import io.timetracker.crm.ChangeContact;
import io.timetracker.crm.ContactView;
import io.timetracker.crm.CreateContact;
import io.timetracker.platform.ui.Typed;
import io.timetracker.platform.wire.Patch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact as people type it. An unticked box is not sent, so it is a choice of two. */
record ContactForm(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable String department,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String role,
        @Nullable Boolean isPrimary,
        @Nullable String address,
        @Nullable String notes,
        @Nullable String tags,
        @Nullable Integer version) {

    static ContactForm empty() {
        return new ContactForm("", "", "", "", "", "", "", CreateContact.USUAL_ROLE, false, "", "", "", null);
    }

    static ContactForm of(ContactView contact) {
        return new ContactForm(
                contact.firstName(),
                contact.lastName(),
                contact.title(),
                contact.department(),
                contact.email(),
                contact.phone(),
                contact.mobile(),
                contact.role(),
                contact.isPrimary(),
                contact.address(),
                contact.notes(),
                contact.tags(),
                contact.version());
    }

    ChangeContact toChange() {
        return new ChangeContact(
                Patch.keepIfNull(firstName),
                Patch.keepIfNull(lastName),
                Patch.keepIfNull(email),
                Patch.keepIfNull(phone),
                Patch.keepIfNull(mobile),
                Patch.keepIfNull(title),
                Patch.keepIfNull(department),
                Patch.keepIfNull(role),
                Patch.keepIfNull(isPrimary),
                Patch.keepIfNull(address),
                Patch.keepIfNull(notes),
                Patch.keepIfNull(tags),
                Patch.keep());
    }

    CreateContact toCreate() {
        return toChange().over(CreateContact.named("", ""));
    }

    /** What the other says differently, by field. */
    Map<String, String> differences(ContactForm other) {
        return Typed.differences(texts(), other.texts());
    }

    private Map<String, @Nullable String> texts() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("firstName", firstName);
        texts.put("lastName", lastName);
        texts.put("title", title);
        texts.put("department", department);
        texts.put("email", email);
        texts.put("phone", phone);
        texts.put("mobile", mobile);
        texts.put("role", role);
        texts.put("address", address);
        texts.put("notes", notes);
        texts.put("tags", tags);
        return texts;
    }
}
