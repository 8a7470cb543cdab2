package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import java.util.Collection;
import java.util.Map;
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
    private final TimesheetPolicyDesk policy;
    private final Zones zones;

    TimesheetLog(TimesheetPeriods periods, TimesheetQueries queries, TimesheetPolicyDesk policy, Zones zones) {
        this.periods = periods;
        this.queries = queries;
        this.policy = policy;
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

    /** Finished seconds that began in each of the stretches, in the app zone, in one statement; 0 is left out. */
    public Map<TimesheetSpan, Long> seconds(Collection<TimesheetSpan> spans) {
        return queries.seconds(spans, zones.app());
    }
}
