package io.timetracker.time.rest;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.security.Accounts;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetView;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Dresses periods for the wire: seven statements at most for all of them. */
@Component
class TimesheetResources {

    private final TimesheetLog log;
    private final Accounts accounts;
    private final WireTime time;

    TimesheetResources(TimesheetLog log, Accounts accounts, WireTime time) {
        this.log = log;
        this.accounts = accounts;
        this.time = time;
    }

    TimesheetResource of(TimesheetView period) {
        return of(List.of(period)).getFirst();
    }

    List<TimesheetResource> of(List<TimesheetView> periods) {
        var owners =
                accounts.findAll(periods.stream().map(TimesheetView::userId).collect(Collectors.toUnmodifiableSet()));
        var seconds = log.seconds(periods.stream().map(TimesheetView::span).toList());
        var missing = log.missingDays(periods.stream().map(TimesheetView::span).toList());
        var approvals = log.approvals(periods.stream().map(TimesheetView::id).toList());
        var awaited = log.awaited(periods);
        return periods.stream()
                .map(period -> TimesheetResource.of(
                        period,
                        owners.get(period.userId()),
                        seconds.getOrDefault(period.span(), 0L),
                        missing.getOrDefault(period.span(), List.of()),
                        approvals.getOrDefault(period.id(), List.of()),
                        awaited.get(period.id()),
                        time))
                .toList();
    }
}
