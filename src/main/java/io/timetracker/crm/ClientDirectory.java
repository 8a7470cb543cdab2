package io.timetracker.crm;

import io.timetracker.crm.ProjectCounts.Counts;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clients; the only door that changes them. */
@Service
@Transactional
public class ClientDirectory {

    private final Clients clients;
    private final ClientQueries queries;
    private final ObjectProvider<ProjectCounts> counts;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Clock clock;

    ClientDirectory(
            Clients clients,
            ClientQueries queries,
            ObjectProvider<ProjectCounts> counts,
            Shapes shapes,
            ChangeLog changes,
            Clock clock) {
        this.clients = clients;
        this.queries = queries;
        this.counts = counts;
        this.shapes = shapes;
        this.changes = changes;
        this.clock = clock;
    }

    /** Those of the filter that the reader may see, by name. */
    @Transactional(readOnly = true)
    public PageOf<ClientView> list(ClientFilter filter, PageAsk ask, CurrentUser reader) {
        return queries.page(filter, ask, reader);
    }

    /** Where a client stands in such a list. */
    public static Cursor place(ClientView client) {
        return ClientQueries.place(client);
    }

    /** @throws NotFound if there is no such client @throws Forbidden if the reader may not see it */
    @Transactional(readOnly = true)
    public ClientView get(ClientId id, CurrentUser reader) {
        return visible(id, reader).view();
    }

    private Client visible(ClientId id, CurrentUser reader) {
        var client = clients.findById(id).orElseThrow(NotFound::new);
        if (!RowRule.sees(reader, client.view())) {
            throw new Forbidden();
        }
        return client;
    }

    /**
     * Takes a client on; it is the actor's own.
     *
     * @throws ConstraintViolationException if a field is missing or out of its bounds
     * @throws Invalid if the custom fields are too much
     * @throws RuleBroken if there is a client of that name, whatever its case
     */
    public ClientView create(CreateClient command, CurrentUser actor) {
        var client = Client.create(shapes.checked(command), actor.id(), clock.instant());
        var after = save(client, null, command.name());
        changes.record(actor, "client.created", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such client
     * @throws Forbidden if the actor may not see it
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws ConstraintViolationException if a field is missing or out of its bounds
     * @throws Invalid if the custom fields are too much
     * @throws RuleBroken if another client has that name, whatever its case
     */
    public ClientView change(ClientId id, ChangeClient command, @Nullable Integer version, CurrentUser actor) {
        var client = visible(id, actor);
        PreconditionFailed.unlessVersion(version, client.version());
        var before = client.view();
        var wanted = shapes.checked(command.over(client.details()));
        client.change(wanted, actor.id(), clock.instant());
        var after = save(client, id, wanted.name());
        changes.record(actor, "client.changed", id, before, after);
        return after;
    }

    /**
     * Ends the work for a client; what there is stays. Again is fine and changes nothing.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such client
     * @throws Forbidden if the actor may not see it
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     */
    public ClientView deactivate(ClientId id, @Nullable Integer version, CurrentUser actor) {
        var client = visible(id, actor);
        PreconditionFailed.unlessVersion(version, client.version());
        var before = client.view();
        if (!before.isActive()) {
            return before;
        }
        client.deactivate(actor.id(), clock.instant());
        var after = clients.save(client).view();
        changes.record(actor, "client.deactivated", id, before, after);
        return after;
    }

    /** The constraint has the last word: two may ask for the same name at the same moment. */
    private ClientView save(Client client, @Nullable ClientId id, String name) {
        if (queries.isNameTaken(name, id)) {
            throw duplicate();
        }
        try {
            return clients.save(client).view();
        } catch (DuplicateKeyException taken) {
            throw duplicate();
        }
    }

    private static RuleBroken duplicate() {
        return new RuleBroken("error", "duplicate_client", "name");
    }

    /** For other modules, which ask {@link #isVisible} before they show it. */
    @Transactional(readOnly = true)
    public Optional<ClientView> find(ClientId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /** Those of the given that exist, in one statement; in none when nothing is given. */
    @Transactional(readOnly = true)
    public Map<ClientId, ClientView> findAll(Collection<ClientId> ids) {
        return queries.findAll(ids);
    }

    /** What the given are called, in one statement; in none when nothing is given. */
    @Transactional(readOnly = true)
    public Map<ClientId, String> names(Collection<ClientId> ids) {
        return queries.names(ids);
    }

    /** The row rule: whether the reader may know of the client at all. */
    public boolean isVisible(ClientView client, CurrentUser reader) {
        return RowRule.sees(reader, client);
    }

    /** As above; what does not exist is visible to nobody. */
    @Transactional(readOnly = true)
    public boolean isVisible(ClientId id, CurrentUser reader) {
        return find(id).filter(client -> RowRule.sees(reader, client)).isPresent();
    }

    /** Active clients that the reader may see, by name, at most five hundred. */
    @Transactional(readOnly = true)
    public List<ClientChoice> choices(CurrentUser reader) {
        return queries.choices(reader);
    }

    /** How many projects each of the given has, in at most one statement; one without any may be left out. */
    @Transactional(readOnly = true)
    public Map<ClientId, Counts> projectCounts(Collection<ClientId> ids) {
        var counting = counts.getIfAvailable();
        return counting == null || ids.isEmpty() ? Map.of() : counting.of(ids);
    }

    /** How many projects the client has. */
    @Transactional(readOnly = true)
    public Counts projectCounts(ClientId id) {
        return projectCounts(List.of(id)).getOrDefault(id, Counts.NONE);
    }
}
