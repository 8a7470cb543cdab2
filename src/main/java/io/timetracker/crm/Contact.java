package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody whom one talks to at a client. */
@Table("contact")
class Contact {

    private @Id @Nullable ContactId id;
    private ClientId clientId;
    private String firstName;
    private String lastName;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String mobile;
    private @Nullable String title;
    private @Nullable String department;
    private String role;
    /** Unique, so that the database itself allows one: the client when this is whom to call first, else null. */
    private @Nullable ClientId primaryOf;

    private @Nullable String address;
    private @Nullable String notes;
    private @Nullable String tags;
    private boolean active;
    private UserId createdBy;
    private @Nullable Instant deactivatedAt;
    private @Nullable UserId deactivatedBy;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    private Contact() {}

    static Contact create(ClientId client, CreateContact wanted, UserId creator, Instant now) {
        var contact = new Contact();
        contact.clientId = client;
        contact.active = true;
        contact.createdBy = creator;
        contact.createdAt = now;
        contact.change(wanted, now);
        return contact;
    }

    /** @throws ContactInactive if it shall be the primary one and was let go */
    void change(CreateContact wanted, Instant now) {
        if (wanted.isPrimary() && !active) {
            throw new ContactInactive();
        }
        firstName = wanted.firstName();
        lastName = Objects.requireNonNullElse(wanted.lastName(), "");
        email = wanted.email();
        phone = wanted.phone();
        mobile = wanted.mobile();
        title = wanted.title();
        department = wanted.department();
        role = wanted.role();
        primaryOf = wanted.isPrimary() ? clientId : null;
        address = wanted.address();
        notes = wanted.notes();
        tags = wanted.tags();
        updatedAt = now;
    }

    /** Another contact is called first from now on. */
    void stepBack(Instant now) {
        primaryOf = null;
        updatedAt = now;
    }

    /** No contact any more, and nobody's first one. Again is fine and changes nothing. */
    void deactivate(UserId actor, Instant now) {
        if (active) {
            deactivatedAt = now;
            deactivatedBy = actor;
        }
        active = false;
        stepBack(now);
    }

    void takeUpAgain() {
        active = true;
        deactivatedAt = null;
        deactivatedBy = null;
    }

    ClientId clientId() {
        return clientId;
    }

    boolean isActive() {
        return active;
    }

    int version() {
        return version;
    }

    /** What a change starts from. */
    CreateContact details() {
        return new CreateContact(
                firstName,
                lastName,
                email,
                phone,
                mobile,
                title,
                department,
                role,
                primaryOf != null,
                address,
                notes,
                tags);
    }

    ContactView view() {
        return new ContactView(
                Objects.requireNonNull(id),
                clientId,
                firstName,
                lastName,
                email,
                phone,
                mobile,
                title,
                department,
                role,
                primaryOf != null,
                address,
                notes,
                tags,
                active,
                createdBy,
                version,
                createdAt,
                updatedAt);
    }
}
