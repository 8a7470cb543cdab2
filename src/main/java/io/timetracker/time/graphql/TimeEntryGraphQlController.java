package io.timetracker.time.graphql;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.ForgottenTimer;
import io.timetracker.time.ForgottenTimers;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

@Controller
@NeedsScope("read:time_entries")
class TimeEntryGraphQlController {

    private final TimeLog log;
    private final ForgottenTimers forgotten;
    private final Refusals refusals;
    private final Clock clock;

    TimeEntryGraphQlController(TimeLog log, ForgottenTimers forgotten, Refusals refusals, Clock clock) {
        this.forgotten = forgotten;
        this.refusals = refusals;
        this.log = log;
        this.clock = clock;
    }

    record Timer(@Nullable TimeEntryView current) {}

    @QueryMapping
    Connection<TimeEntryView> timeEntries(
            @Argument @Nullable TimeEntryFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = filter == null ? TimeEntryFilterInput.ALL : filter;
        return Connection.of(log.list(wanted.toFilter(), Slice.of(first, after), user), TimeLog::place);
    }

    @QueryMapping
    TimeEntryView timeEntry(@Argument TimeEntryId id, @AuthenticationPrincipal CurrentUser user) {
        return log.get(id, user);
    }

    @QueryMapping
    Timer timer(@AuthenticationPrincipal CurrentUser user) {
        return new Timer(log.running(user).orElse(null));
    }

    @QueryMapping
    @Nullable ForgottenTimer forgottenTimer(@AuthenticationPrincipal CurrentUser user) {
        return log.running(user).flatMap(timer -> forgotten.find(timer, user)).orElse(null);
    }

    @SchemaMapping(typeName = "ForgottenTimer")
    String reason(ForgottenTimer timer) {
        return timer.reason().wire();
    }

    @SchemaMapping(typeName = "ForgottenTimer")
    String message(ForgottenTimer timer) {
        return refusals.text(timer.reason().textKey(), timer.standardHours());
    }

    @SchemaMapping(typeName = "TimeEntry")
    int durationSeconds(TimeEntryView entry) {
        return Math.toIntExact(entry.secondsAt(clock.instant()));
    }

    @SchemaMapping(typeName = "TimeEntry")
    double hours(TimeEntryView entry) {
        return Durations.hours(entry.secondsAt(clock.instant()));
    }

    @SchemaMapping(typeName = "TimeEntry")
    List<String> tags(TimeEntryView entry) {
        return entry.tagList();
    }
}
