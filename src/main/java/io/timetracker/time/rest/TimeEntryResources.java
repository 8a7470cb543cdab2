package io.timetracker.time.rest;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Dresses entries for the wire, with the names they refer to. */
@Component
class TimeEntryResources {

    private final TimeLog log;
    private final WireTime time;
    private final Clock clock;

    TimeEntryResources(TimeLog log, WireTime time, Clock clock) {
        this.log = log;
        this.time = time;
        this.clock = clock;
    }

    TimeEntryResource of(TimeEntryView entry) {
        return of(List.of(entry)).getFirst();
    }

    List<TimeEntryResource> of(List<TimeEntryView> entries) {
        var labels = log.labels(entries);
        var now = clock.instant();
        return entries.stream()
                .map(entry -> TimeEntryResource.of(entry, labels, time, now))
                .toList();
    }
}
