package io.timetracker.time.rest;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.time.ForgottenTimer;
import io.timetracker.time.OverlapWarning;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Warnings;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dresses entries for the wire, with the names they refer to. */
@Component
class TimeEntryResources {

    private final TimeLog log;
    private final WireTime time;
    private final Clock clock;
    private final Refusals refusals;

    TimeEntryResources(TimeLog log, WireTime time, Clock clock, Refusals refusals) {
        this.log = log;
        this.time = time;
        this.clock = clock;
        this.refusals = refusals;
    }

    TimeEntryResource of(TimeEntryView entry) {
        return of(List.of(entry)).getFirst();
    }

    TimeEntryAnswers.Changed changed(String message, TimeEntryView entry, Warnings warnings) {
        return new TimeEntryAnswers.Changed(message, of(entry), of(warnings));
    }

    TimeEntryAnswers.Edited edited(
            String message, TimeEntryView entry, Warnings warnings, @Nullable UndoResource undo) {
        return new TimeEntryAnswers.Edited(message, of(entry), of(warnings), undo);
    }

    private List<WarningResource> of(Warnings warnings) {
        return warnings.all().stream().map(this::warning).toList();
    }

    ForgottenResource of(ForgottenTimer forgotten) {
        var reason = forgotten.reason();
        return new ForgottenResource(
                time.local(forgotten.since()),
                time.local(forgotten.proposedStop()),
                reason.wire(),
                refusals.text(reason.textKey(), forgotten.standardHours()));
    }

    private WarningResource warning(OverlapWarning warning) {
        var ids = warning.entries().stream().map(TimeEntryId::value).toList();
        return new WarningResource(OverlapWarning.CODE, refusals.text(warning.textKey(), ids.size()), ids);
    }

    List<TimeEntryResource> of(List<TimeEntryView> entries) {
        var labels = log.labels(entries);
        var now = clock.instant();
        return entries.stream()
                .map(entry -> TimeEntryResource.of(entry, labels, time, now))
                .toList();
    }
}
