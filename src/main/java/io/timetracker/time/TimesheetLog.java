package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods, to read: everybody their own, administrators all, and who decides on periods other people's as soon as they were
 * handed in.
 */
@Service
@Transactional(readOnly = true)
public class TimesheetLog {

    private final TimesheetPeriods periods;
    private final TimesheetQueries queries;
    private final TimesheetLevels levels;
    private final TimesheetPolicyDesk policy;
    private final CurrentSettings settings;
    private final Zones zones;

    TimesheetLog(
            TimesheetPeriods periods,
            TimesheetQueries queries,
            TimesheetLevels levels,
            TimesheetPolicyDesk policy,
            CurrentSettings settings,
            Zones zones) {
        this.periods = periods;
        this.queries = queries;
        this.levels = levels;
        this.policy = policy;
        this.settings = settings;
        this.zones = zones;
    }

    /**
     * Stored periods, newest first. A week that nobody has opened is none of them.
     *
     * @throws Forbidden if the filter names somebody whose periods are not the reader's to see
     */
    public PageOf<TimesheetView> list(TimesheetFilter filter, PageAsk ask, CurrentUser reader) {
        return queries.page(whose(filter, reader), filter, ask);
    }

    private TimesheetQueries.Whose whose(TimesheetFilter filter, CurrentUser reader) {
        if (filter.forReview()) {
            onlyApprovers(reader);
            return new TimesheetQueries.Whose(filter.userId(), reader.id(), !reader.isAdmin());
        }
        var owner = filter.userId();
        if (owner == null || owner.equals(reader.id())) {
            return new TimesheetQueries.Whose(owner == null && reader.isAdmin() ? null : reader.id(), null, false);
        }
        onlyApprovers(reader);
        return new TimesheetQueries.Whose(owner, null, !reader.isAdmin());
    }

    private void onlyApprovers(CurrentUser reader) {
        if (!policy.isApprover(reader)) {
            throw new Forbidden();
        }
    }

    /**
     * Everybody's closed periods, newest first, for who decides on periods.
     *
     * @param from and {@code until}: those that hold one of these days at least
     * @throws Forbidden if anybody else asks
     */
    public PageOf<TimesheetView> locked(
            @Nullable LocalDate from, @Nullable LocalDate until, PageAsk ask, CurrentUser reader) {
        onlyApprovers(reader);
        var filter = new TimesheetFilter(null, false, Set.of(TimesheetStatus.CLOSED), from, until);
        return queries.page(new TimesheetQueries.Whose(null, null, false), filter, ask);
    }

    /** Which periods of these people, or of everybody when nobody is named, stand at that: one statement. */
    public List<TimesheetSpan> having(
            TimesheetStatus status, Collection<UserId> owners, LocalDate first, LocalDate last) {
        return queries.having(status, owners, first, last);
    }

    /** Where a period stands in {@link #list}. */
    public Cursor place(TimesheetView period) {
        return TimesheetQueries.place(period);
    }

    /** @throws NotFound if there is no such period @throws Forbidden if it is not the reader's to see */
    public TimesheetView get(TimesheetId id, CurrentUser reader) {
        var period = periods.findById(id).orElseThrow(NotFound::new).view();
        var isHandedIn = period.status() != TimesheetStatus.DRAFT;
        if (!reader.owns(period.userId()) && !(isHandedIn && policy.isApprover(reader))) {
            throw new Forbidden();
        }
        return period;
    }

    /** Whether it still waits for a decision, for who tells approvers so. */
    public boolean isWaiting(TimesheetId id) {
        return periods.findById(id)
                .map(period -> period.view().status() == TimesheetStatus.SUBMITTED)
                .orElse(false);
    }

    /** What several approvers have given so far, by level, in one statement; periods without any are left out. */
    public Map<TimesheetId, List<TimesheetApproval>> approvals(Collection<TimesheetId> periods) {
        return levels.of(periods);
    }

    /** Whose turn it is to approve, where several do one after the other; three statements at most. */
    public Map<TimesheetId, UserId> awaited(Collection<TimesheetView> periods) {
        var order = policy.levels(policy.current());
        var waiting = periods.stream()
                .filter(period -> period.status() == TimesheetStatus.SUBMITTED)
                .toList();
        if (order.isEmpty() || waiting.isEmpty()) {
            return Map.of();
        }
        var given = levels.of(waiting.stream().map(TimesheetView::id).toList());
        var awaited = new HashMap<TimesheetId, UserId>();
        for (var period : waiting) {
            TimesheetDecider.turn(order, period.userId(), given.getOrDefault(period.id(), List.of()))
                    .ifPresent(approver -> awaited.put(period.id(), approver));
        }
        return awaited;
    }

    /** How far each of the periods is and what the reader may do with it: five statements at most. */
    public Map<TimesheetId, TimesheetStanding> standings(Collection<TimesheetView> periods, CurrentUser reader) {
        var decider = policy.decider(reader);
        var given = levels.of(periods.stream().map(TimesheetView::id).toList());
        return periods.stream()
                .collect(Collectors.toMap(
                        TimesheetView::id,
                        period -> standing(period, given.getOrDefault(period.id(), List.of()), decider)));
    }

    private TimesheetStanding standing(TimesheetView period, List<TimesheetApproval> given, TimesheetDecider decider) {
        var owner = period.userId();
        var isOwn = owner.equals(decider.user().id());
        var mayDecide = decider.mayDecideFor(owner) && (!isOwn || settings.get().allowSelfApproval());
        var awaits = period.status() == TimesheetStatus.SUBMITTED
                ? TimesheetDecider.turn(decider.levels(), owner, given)
                : Optional.<UserId>empty();
        return new TimesheetStanding(
                given,
                awaits.orElse(null),
                mayDecide && decider.next(owner, given).isPresent(),
                mayDecide && decider.mayReject(owner, given),
                mayDecide);
    }

    /** Finished seconds that began in each of the stretches, in the app zone, in one statement; 0 is left out. */
    public Map<TimesheetSpan, Long> seconds(Collection<TimesheetSpan> spans) {
        return queries.seconds(spans, zones.app());
    }

    /**
     * The days from Monday to Friday, in the app zone and before today, on which nothing was worked: one statement for all of
     * the stretches.
     */
    public Map<TimesheetSpan, List<LocalDate>> missingDays(Collection<TimesheetSpan> spans) {
        var worked = queries.workedDays(spans, zones.app());
        var today = zones.today();
        return Set.copyOf(spans).stream()
                .collect(Collectors.toMap(
                        span -> span, span -> missing(span, worked.getOrDefault(span, Set.of()), today)));
    }

    private static List<LocalDate> missing(TimesheetSpan span, Set<LocalDate> worked, LocalDate today) {
        return span.firstDay()
                .datesUntil(span.lastDay().plusDays(1))
                .filter(day -> day.isBefore(today) && day.getDayOfWeek().getValue() <= 5 && !worked.contains(day))
                .toList();
    }
}
