package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.WorkLogged.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that was worked, for those who add it up anew. */
@Service
public class WorkedTime {

    /** So many are looked up in the approvals together. */
    private static final int AT_ONCE = 1000;
    /** So many are held whole, with their notes. */
    private static final int ENTRIES_AT_ONCE = 2000;

    private final TimeEntryQueries queries;
    private final Timekeepers keepers;
    private final TimesheetQueries periods;
    private final ObjectProvider<ApprovedEntries> approvals;
    private final Zones zones;

    WorkedTime(
            TimeEntryQueries queries,
            Timekeepers keepers,
            TimesheetQueries periods,
            ObjectProvider<ApprovedEntries> approvals,
            Zones zones) {
        this.queries = queries;
        this.keepers = keepers;
        this.periods = periods;
        this.approvals = approvals;
        this.zones = zones;
    }

    /** Everybody who keeps time, in ascending order. */
    @Transactional(readOnly = true)
    public List<UserId> keepers() {
        return keepers.all();
    }

    /** All finished work of a person, in no order. Until the transaction ends nobody changes that person's time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UserId owner, Consumer<Work> listener) {
        keepers.lock(owner);
        queries.tellWork(owner, listener);
    }

    /** What runs now, of everybody, the earliest start first; one statement. */
    @Transactional(readOnly = true)
    public List<TimeEntryView> running() {
        return queries.running();
    }

    /** What the filter finds, in no order. */
    @Transactional(readOnly = true)
    public void find(WorkFilter filter, Consumer<FoundWork> listener) {
        var approved = filter.approved();
        if (approved == null) {
            queries.tellFound(filter, listener);
            return;
        }
        var some = new ArrayList<FoundWork>();
        queries.tellFound(filter, work -> {
            some.add(work);
            if (some.size() == AT_ONCE) {
                tell(some, approved, listener);
                some.clear();
            }
        });
        tell(some, approved, listener);
    }

    private void tell(List<FoundWork> some, boolean approved, Consumer<FoundWork> listener) {
        var wanted = decided(some.stream().map(Decided::of).toList(), approved);
        some.stream().filter(work -> wanted.contains(work.entry())).forEach(listener);
    }

    /**
     * Whole entries that the filter finds, the newest start first, some at a time. Each time is a statement of its own and no
     * connection is held in between, so whoever listens may take as long as it takes.
     */
    public void tellEntries(WorkFilter filter, Consumer<List<TimeEntryView>> listener) {
        var place = Cursor.START;
        List<TimeEntryView> some;
        do {
            some = queries.found(filter, place, ENTRIES_AT_ONCE);
            if (!some.isEmpty()) {
                listener.accept(wanted(some, filter.approved()));
                place = TimeEntryQueries.place(some.getLast());
            }
        } while (some.size() == ENTRIES_AT_ONCE);
    }

    private List<TimeEntryView> wanted(List<TimeEntryView> some, @Nullable Boolean approved) {
        if (approved == null) {
            return some;
        }
        var wanted = decided(some.stream().map(Decided::of).toList(), approved);
        return some.stream().filter(entry -> wanted.contains(entry.id())).toList();
    }

    /** What a decision is about. */
    private record Decided(TimeEntryId entry, UserId owner, Instant start) {

        static Decided of(FoundWork work) {
            return new Decided(work.entry(), work.work().user(), work.work().start());
        }

        static Decided of(TimeEntryView entry) {
            return new Decided(entry.id(), entry.userId(), entry.startTime());
        }
    }

    private Set<TimeEntryId> decided(List<Decided> some, boolean approved) {
        if (some.isEmpty()) {
            return Set.of();
        }
        var ids = some.stream().map(Decided::entry).collect(Collectors.toSet());
        var alone =
                approvals.stream().flatMap(known -> known.among(ids).stream()).collect(Collectors.toSet());
        var days = some.stream().map(this::day).toList();
        var owners = some.stream().map(Decided::owner).collect(Collectors.toSet());
        var settled = periods.locking(owners, Collections.min(days), Collections.max(days)).stream()
                .filter(period -> period.status() != TimesheetStatus.SUBMITTED)
                .map(TimesheetQueries.Locking::span)
                .collect(Collectors.groupingBy(TimesheetSpan::owner));
        var wanted = new HashSet<TimeEntryId>();
        for (var one : some) {
            var isSettled =
                    settled.getOrDefault(one.owner(), List.of()).stream().anyMatch(span -> span.holds(day(one)));
            if (approved == (isSettled || alone.contains(one.entry()))) {
                wanted.add(one.entry());
            }
        }
        return wanted;
    }

    private LocalDate day(Decided one) {
        return zones.dayOf(one.start());
    }
}
