package io.timetracker.crm.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.crm.ChangeContact;
import io.timetracker.platform.wire.Patch;
import io.timetracker.platform.wire.TagText;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** What a call says of a contact: all of it, or what shall change. The mobile app knows one {@code name} only (Q33). */
@WireRecord
record ContactBody(
        @Schema(example = "Mia") Patch<String> firstName,
        @Schema(example = "Lang") Patch<String> lastName,
        Patch<String> name,
        @Schema(example = "mia@example.com") Patch<String> email,
        Patch<String> phone,
        Patch<String> mobile,
        Patch<String> title,
        Patch<String> department,
        @Schema(example = "billing") Patch<String> role,
        @Schema(example = "true") Patch<Boolean> isPrimary,
        Patch<String> address,
        Patch<String> notes,
        Patch<TagText> tags,
        Patch<Boolean> isActive) {

    ChangeContact change() {
        var byName = isSilent(firstName) && isSilent(lastName) && !isSilent(name);
        return new ChangeContact(
                byName ? name.map(ContactBody::first) : NullKeeps.of(firstName),
                byName ? name.map(ContactBody::rest) : NullKeeps.of(lastName),
                NullKeeps.of(email),
                NullKeeps.of(phone),
                NullKeeps.of(mobile),
                NullKeeps.of(title),
                NullKeeps.of(department),
                NullKeeps.of(role),
                isPrimary,
                NullKeeps.of(address),
                NullKeeps.of(notes),
                NullKeeps.of(tags.map(TagText::text)),
                isActive);
    }

    private static boolean isSilent(Patch<String> said) {
        var text = said.or(null);
        return text == null || text.isBlank();
    }

    private static String first(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private static @Nullable String rest(String name) {
        var parts = name.strip().split("\\s+", 2);
        return parts.length == 1 ? "" : parts[1];
    }
}
