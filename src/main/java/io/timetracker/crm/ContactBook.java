package io.timetracker.crm;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom one talks to at the clients; the only door that changes it. Whoever sees a client sees its contacts. */
@Service
@Transactional
public class ContactBook {

    private final Contacts contacts;
    private final ContactQueries queries;
    private final ClientDirectory directory;
    private final ClientQueries clients;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Clock clock;

    ContactBook(
            Contacts contacts,
            ContactQueries queries,
            ClientDirectory directory,
            ClientQueries clients,
            Shapes shapes,
            ChangeLog changes,
            Clock clock) {
        this.contacts = contacts;
        this.queries = queries;
        this.directory = directory;
        this.clients = clients;
        this.shapes = shapes;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The client's active contacts by last name, first name.
     *
     * @throws NotFound if there is no such client
     * @throws Forbidden if the reader may not see it
     */
    @Transactional(readOnly = true)
    public List<ContactView> list(ClientId client, CurrentUser reader) {
        directory.get(client, reader);
        return active(List.of(client)).getOrDefault(client, List.of());
    }

    /** The active contacts of clients that the reader is known to see, in one statement; one without is left out. */
    @Transactional(readOnly = true)
    public Map<ClientId, List<ContactView>> active(Collection<ClientId> ids) {
        return queries.active(ids);
    }

    /** Those of the given that exist, in one statement; the caller shows none whose client its reader does not see. */
    @Transactional(readOnly = true)
    public Map<ContactId, ContactView> findAll(Collection<ContactId> ids) {
        return queries.findAll(ids);
    }

    /**
     * Also one that was let go.
     *
     * @throws NotFound if there is no such contact
     * @throws Forbidden if the reader may not see its client
     */
    @Transactional(readOnly = true)
    public ContactView get(ContactId id, CurrentUser reader) {
        return visible(id, reader).view();
    }

    private Contact visible(ContactId id, CurrentUser reader) {
        var contact = contacts.findById(id).orElseThrow(NotFound::new);
        if (!directory.isVisible(contact.clientId(), reader)) {
            throw new Forbidden();
        }
        return contact;
    }

    /**
     * Notes a contact. When it is the primary one, no other contact of the client is any more.
     *
     * @throws NotFound if there is no such client
     * @throws Forbidden if the actor may not see it
     * @throws ContactNameMissing if nobody could call the contact anything
     * @throws ConstraintViolationException if a field is out of its bounds
     */
    public ContactView create(ClientId client, CreateContact command, CurrentUser actor) {
        directory.get(client, actor);
        var wanted = shapes.checked(command.whoHasAName());
        return add(client, wanted, actor);
    }

    ContactView add(ClientId client, CreateContact wanted, CurrentUser actor) {
        var now = clock.instant();
        var contact = Contact.create(client, wanted, actor.id(), now);
        makeRoom(client, wanted, null, actor, now);
        var after = contacts.save(contact).view();
        changes.record(actor, "contact.created", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such contact
     * @throws Forbidden if the actor may not see its client
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws ContactNameMissing if nobody could call the contact anything then
     * @throws ContactInactive if it shall be the primary one and was let go
     * @throws ConstraintViolationException if a field is out of its bounds
     */
    public ContactView change(ContactId id, ChangeContact command, @Nullable Integer version, CurrentUser actor) {
        var contact = visible(id, actor);
        PreconditionFailed.unlessVersion(version, contact.version());
        var before = contact.view();
        if (command.isActive().orKeep(false)) {
            contact.takeUpAgain();
        }
        var now = clock.instant();
        var wanted = shapes.checked(command.over(contact.details()).whoHasAName());
        contact.change(wanted, now);
        makeRoom(contact.clientId(), wanted, id, actor, now);
        if (!command.isActive().orKeep(true)) {
            contact.deactivate(actor.id(), now);
        }
        var after = contacts.save(contact).view();
        changes.record(actor, "contact.changed", id, before, after);
        return after;
    }

    /** One after the other: two that were made the primary one at once would both find none. */
    private void makeRoom(
            ClientId client, CreateContact wanted, @Nullable ContactId id, CurrentUser actor, Instant now) {
        if (!wanted.isPrimary()) {
            return;
        }
        clients.lock(client);
        contacts.findByPrimaryOf(client)
                .filter(other -> !other.view().id().equals(id))
                .ifPresent(other -> {
                    var before = other.view();
                    other.stepBack(now);
                    changes.record(
                            actor,
                            "contact.changed",
                            before.id(),
                            before,
                            contacts.save(other).view());
                });
    }

    /**
     * Lets a contact go; it is kept for the record and nobody's primary one. Again is fine and changes nothing.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such contact
     * @throws Forbidden if the actor may not see its client
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     */
    public ContactView deactivate(ContactId id, @Nullable Integer version, CurrentUser actor) {
        var contact = visible(id, actor);
        PreconditionFailed.unlessVersion(version, contact.version());
        var before = contact.view();
        if (!contact.isActive()) {
            return before;
        }
        contact.deactivate(actor.id(), clock.instant());
        var after = contacts.save(contact).view();
        changes.record(actor, "contact.deactivated", id, before, after);
        return after;
    }
}
