package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What was billed is paid. That changes nothing of what was worked: neither an approval nor a closed period keeps it from being
 * paid, as it is just what was approved that is billed.
 */
@Service
@Transactional
@Validated
public class Payments {

    /** So many are held whole, with their notes. */
    private static final int AT_ONCE = 1000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    private final TimeEntryQueries queries;
    private final Timekeepers keepers;
    private final EntryWriting writing;
    private final ChangeActs acts;
    private final ClientDirectory clients;
    private final ProjectCatalog projects;
    private final Zones zones;
    private final Clock clock;

    Payments(
            TimeEntryQueries queries,
            Timekeepers keepers,
            EntryWriting writing,
            ChangeActs acts,
            ClientDirectory clients,
            ProjectCatalog projects,
            Zones zones,
            Clock clock) {
        this.queries = queries;
        this.keepers = keepers;
        this.writing = writing;
        this.acts = acts;
        this.clients = clients;
        this.projects = projects;
        this.zones = zones;
        this.clock = clock;
    }

    /** Whether somebody may change what is paid of everybody's time. */
    public static boolean mayMark(CurrentUser user) {
        return user.isAdmin();
    }

    /**
     * Marks all of it in one transaction under the locks of the owners, or nothing: however much it is, some entries at a time.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such client
     * @throws Invalid if one of the projects is another client's
     * @throws NothingChanged if there is nothing to mark, and the caller knew
     * @throws Conflict if it is not as much as the caller saw: something was added, changed or paid meanwhile
     */
    public MarkedPaid markPaid(@Valid MarkPaid command, CurrentUser user) {
        if (!mayMark(user)) {
            throw new Forbidden();
        }
        if (clients.find(command.client()).isEmpty()) {
            throw new NotFound();
        }
        var owners = queries.owners(filter(command, Set.of()));
        keepers.lockAll(owners);
        // Whoever else has begun to work for the client since then was not seen by the caller.
        var filter = filter(command, owners);
        var found = owners.isEmpty() ? TimeEntryQueries.Sum.NOTHING : queries.sum(filter);
        if (found.entries() != command.expectedEntries() || found.seconds() != command.expectedSeconds()) {
            throw new Conflict("conflict", "unpaid_changed");
        }
        if (found.entries() == 0) {
            throw new NothingChanged();
        }
        return new MarkedPaid(found.entries(), found.seconds(), mark(filter, command, user));
    }

    private @Nullable UndoOffer mark(WorkFilter filter, MarkPaid command, CurrentUser user) {
        var number = Wording.oneLineOrNull(command.invoiceNumber());
        var now = clock.instant();
        var act = acts.begin(user, ChangeActs.MARKED_PAID);
        var place = Cursor.START;
        List<TimeEntryView> some;
        do {
            some = queries.found(filter, place, AT_ONCE);
            if (!some.isEmpty()) {
                var steps = some.stream()
                        .map(entry -> new EntryStep(entry, paid(entry, number, now)))
                        .toList();
                writing.pay(steps, number, now, user);
                acts.add(act, steps);
                place = TimeEntryQueries.place(some.getLast());
            }
        } while (some.size() == AT_ONCE);
        return acts.offer(act).orElse(null);
    }

    private static TimeEntryView paid(TimeEntryView entry, @Nullable String number, Instant now) {
        return entry.asPaid(number == null ? entry.invoiceNumber() : number, now);
    }

    private WorkFilter filter(MarkPaid command, Set<UserId> owners) {
        var theirs = projects.ofClients(List.of(command.client()));
        if (!theirs.containsAll(command.projects())) {
            throw new Invalid("projectIds", "validation.choice");
        }
        var wanted = command.isAboutAll() ? theirs : command.projects();
        var withoutProject = command.isAboutAll() || command.withoutProject();
        return new WorkFilter(
                FIRST_DAY.atStartOfDay(zones.app()).toInstant(),
                command.until().plusDays(1).atStartOfDay(zones.app()).toInstant(),
                owners,
                withoutProject ? Set.of() : new HashSet<ProjectId>(wanted),
                withoutProject ? Set.of(command.client()) : Set.of(),
                withoutProject ? wanted : Set.of(),
                Set.of(),
                TagFilter.EVERY,
                true,
                false,
                null,
                null);
    }
}
