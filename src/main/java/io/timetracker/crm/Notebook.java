package io.timetracker.crm;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be remembered of the clients; the only door that changes it. Whoever sees a client reads and writes its
 * notes; a note is changed by its author or an administrator.
 */
@Service
@Transactional
public class Notebook {

    private final ClientNotes notes;
    private final ClientNoteQueries queries;
    private final ClientDirectory directory;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Clock clock;

    Notebook(
            ClientNotes notes,
            ClientNoteQueries queries,
            ClientDirectory directory,
            Shapes shapes,
            ChangeLog changes,
            Clock clock) {
        this.notes = notes;
        this.queries = queries;
        this.directory = directory;
        this.shapes = shapes;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The client's notes: important ones first, then the newest.
     *
     * @throws NotFound if there is no such client
     * @throws Forbidden if the reader may not see it
     */
    @Transactional(readOnly = true)
    public PageOf<ClientNoteView> list(ClientId client, PageAsk ask, CurrentUser reader) {
        directory.get(client, reader);
        return Objects.requireNonNull(pages(List.of(client), ask).get(client));
    }

    /** The same of each of the clients, which the reader is known to see, in one statement for all of them. */
    @Transactional(readOnly = true)
    public Map<ClientId, PageOf<ClientNoteView>> pages(Collection<ClientId> clients, PageAsk ask) {
        return queries.pages(clients, ask);
    }

    /** Where a note stands in such a list. */
    public static Cursor place(ClientNoteView note) {
        return ClientNoteQueries.place(note);
    }

    /** @throws NotFound if there is no such note @throws Forbidden if the reader may not see its client */
    @Transactional(readOnly = true)
    public ClientNoteView get(ClientNoteId id, CurrentUser reader) {
        return visible(id, reader).view();
    }

    private ClientNote visible(ClientNoteId id, CurrentUser reader) {
        var note = notes.findById(id).orElseThrow(NotFound::new);
        if (!directory.isVisible(note.view().clientId(), reader)) {
            throw new Forbidden();
        }
        return note;
    }

    /**
     * Writes a note.
     *
     * @throws NotFound if there is no such client
     * @throws Forbidden if the actor may not see it
     * @throws NoteEmpty if it says nothing
     * @throws ConstraintViolationException if it is too long
     */
    public ClientNoteView write(ClientId client, WriteNote command, CurrentUser actor) {
        directory.get(client, actor);
        var wanted = shapes.checked(command.withContent());
        var after = notes.save(ClientNote.write(client, wanted, actor.id(), clock.instant()))
                .view();
        changes.record(actor, "client_note.created", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such note
     * @throws Forbidden if the actor may not see its client, or is neither its author nor an administrator
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws NoteEmpty if it would say nothing
     * @throws ConstraintViolationException if it is too long
     */
    public ClientNoteView change(ClientNoteId id, ChangeNote command, @Nullable Integer version, CurrentUser actor) {
        var note = own(id, version, actor);
        var before = note.view();
        note.change(shapes.checked(command.over(note.details()).withContent()), clock.instant());
        var after = notes.save(note).view();
        changes.record(actor, "client_note.changed", id, before, after);
        return after;
    }

    private ClientNote own(ClientNoteId id, @Nullable Integer version, CurrentUser actor) {
        var note = visible(id, actor);
        if (!note.view().mayBeChangedBy(actor)) {
            throw new Forbidden();
        }
        PreconditionFailed.unlessVersion(version, note.version());
        return note;
    }

    /**
     * Removes a note for good.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such note
     * @throws Forbidden if the actor may not see its client, or is neither its author nor an administrator
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     */
    public void delete(ClientNoteId id, @Nullable Integer version, CurrentUser actor) {
        var note = own(id, version, actor);
        notes.delete(note);
        changes.record(actor, "client_note.deleted", id, note.view(), null);
    }
}
