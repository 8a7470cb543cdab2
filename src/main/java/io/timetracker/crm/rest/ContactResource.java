package io.timetracker.crm.rest;

import io.timetracker.crm.ContactView;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact on the wire. Its moments are in the app zone (Q07). */
@WireRecord
record ContactResource(
        long id,
        long clientId,
        String firstName,
        String lastName,
        String fullName,
        String displayName,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String title,
        @Nullable String department,
        String role,
        boolean isPrimary,
        @Nullable String address,
        @Nullable String notes,
        List<String> tags,
        boolean isActive,
        long createdBy,
        @Nullable String createdAt,
        @Nullable String updatedAt) {

    static ContactResource of(ContactView contact, WireTime time) {
        return new ContactResource(
                contact.id().value(),
                contact.clientId().value(),
                contact.firstName(),
                contact.lastName(),
                contact.fullName(),
                contact.displayName(),
                contact.fullName(),
                contact.email(),
                contact.phone(),
                contact.mobile(),
                contact.title(),
                contact.department(),
                contact.role(),
                contact.isPrimary(),
                contact.address(),
                contact.notes(),
                contact.tagList(),
                contact.isActive(),
                contact.createdBy().value(),
                time.local(contact.createdAt()),
                time.local(contact.updatedAt()));
    }
}
