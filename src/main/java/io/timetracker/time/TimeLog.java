package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was worked, to read: everybody their own, administrators all. */
@Service
@Transactional(readOnly = true)
public class TimeLog {

    private final TimeEntries entries;
    private final TimeEntryQueries queries;
    private final TimeLocks locks;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;

    TimeLog(
            TimeEntries entries,
            TimeEntryQueries queries,
            TimeLocks locks,
            ProjectCatalog projects,
            ClientDirectory clients,
            Accounts accounts) {
        this.entries = entries;
        this.queries = queries;
        this.locks = locks;
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
    }

    /**
     * Entries, newest start first. Without a user in the filter, administrators see everybody's, others their own.
     *
     * @throws Forbidden if the filter names somebody else and no administrator asks
     */
    public PageOf<TimeEntryView> list(TimeEntryFilter filter, PageAsk ask, CurrentUser user) {
        return queries.page(within(filter, user), ask);
    }

    /**
     * The part of {@link #list} that ends before a place: at any depth at the cost of a page.
     *
     * @throws Forbidden if the filter names somebody else and no administrator asks
     */
    public PageOf<TimeEntryView> listBefore(TimeEntryFilter filter, Cursor place, PageAsk ask, CurrentUser user) {
        return queries.newer(within(filter, user), place, ask);
    }

    /** What the filter finds for the caller. @throws Forbidden if it names somebody else and no administrator asks */
    static TimeEntryFilter within(TimeEntryFilter filter, CurrentUser user) {
        if (filter.userId() != null && !user.owns(filter.userId())) {
            throw new Forbidden();
        }
        return user.isAdmin() ? filter : filter.of(user.id());
    }

    /**
     * Finished entries, newest start first, as the session calls of old show them: there managers see everybody's, too
     * (contract, data model 3.2).
     *
     * @throws Forbidden if the filter names somebody else and neither an administrator nor a manager asks
     */
    public PageOf<TimeEntryView> listFinished(TimeEntryFilter filter, PageAsk ask, CurrentUser user) {
        var seesAll = user.isAdmin() || user.account().role() == Role.MANAGER;
        if (!seesAll && filter.userId() != null && !user.owns(filter.userId())) {
            throw new Forbidden();
        }
        return queries.page(seesAll ? filter : filter.of(user.id()), ask);
    }

    /** Whether somebody may change where and when own work was done (contract, data model 3.2). */
    public static boolean mayMove(CurrentUser user) {
        return user.account().role() != Role.VIEWER;
    }

    /** Where an entry stands in {@link #list}. */
    public static Cursor place(TimeEntryView entry) {
        return TimeEntryQueries.place(entry);
    }

    /** @throws NotFound if there is no such entry @throws Forbidden if it is not the caller's */
    public TimeEntryView get(TimeEntryId id, CurrentUser user) {
        var entry = entries.findById(id).orElseThrow(NotFound::new);
        if (!user.owns(entry.owner())) {
            throw new Forbidden();
        }
        return entry.view();
    }

    /** What the caller is working on; the latest start, where several may run. */
    public Optional<TimeEntryView> running(CurrentUser user) {
        return entries.findActive(user.id()).map(TimeEntry::view);
    }

    /** Finished seconds of the caller on each day from {@code first} until before {@code end}, in the zone. */
    public DaySeconds seconds(LocalDate first, LocalDate end, ZoneId zone, CurrentUser user) {
        var from = first.atStartOfDay(zone).toInstant();
        var until = end.atStartOfDay(zone).toInstant();
        return new DaySeconds(queries.spans(user.id(), from, until).stream()
                .collect(Collectors.groupingBy(
                        span -> LocalDate.ofInstant(span.start(), zone),
                        Collectors.summingLong(TimeEntryQueries.Span::seconds))));
    }

    /** All finished seconds of each of the users. */
    public Map<UserId, Long> finishedSeconds(Collection<UserId> users) {
        return queries.finishedSeconds(users);
    }

    /** Those of the entries that the reader could not change, and why; in one statement, however many there are. */
    public Map<TimeEntryId, TimeLock> locks(Collection<TimeEntryView> list, CurrentUser reader) {
        return locks.of(list, reader);
    }

    /** The names of everything that these entries refer to: three statements at most, however many there are. */
    public EntryLabels labels(Collection<TimeEntryView> list) {
        return new EntryLabels(
                accounts.findAll(ids(list.stream().map(TimeEntryView::userId))),
                projects.labels(
                        ids(list.stream().map(TimeEntryView::projectId)),
                        ids(list.stream().map(TimeEntryView::taskId))),
                clients.names(ids(list.stream().map(TimeEntryView::clientId))));
    }

    private static <T> java.util.Set<T> ids(Stream<@Nullable T> all) {
        return all.filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet());
    }
}
