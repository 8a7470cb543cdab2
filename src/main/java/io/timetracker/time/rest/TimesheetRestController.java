package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.time.TimesheetFilter;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.TimesheetView;
import io.timetracker.time.Timesheets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Periods to read and to begin; what is done with one stands in {@link TimesheetActsRestController}. */
@RestController
@RequestMapping("/api/v1/timesheet-periods")
@Tag(name = TimesheetRestController.TAG, description = "Weeks of time that are handed in, approved and closed")
class TimesheetRestController {

    static final String TAG = "Timesheet periods";
    /** The contract has no pages here: a list without any is nearly always whole. */
    private static final int CAP = 500;

    private final Timesheets timesheets;
    private final TimesheetLog log;
    private final TimesheetResources resources;
    private final Zones zones;

    TimesheetRestController(Timesheets timesheets, TimesheetLog log, TimesheetResources resources, Zones zones) {
        this.timesheets = timesheets;
        this.log = log;
        this.resources = resources;
        this.zones = zones;
    }

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(summary = "List stored periods, newest first")
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "Own unless told; for administrators everybody's")
    @QueryParameter(
            name = "status",
            values = {"draft", "submitted", "approved", "rejected", "closed"},
            text = "All unless told")
    @QueryParameter(name = "start_date", kind = Kind.DATE, text = "Periods that hold this day or a later one")
    @QueryParameter(name = "end_date", kind = Kind.DATE, text = "Periods that hold this day or an earlier one")
    @QueryParameter(name = "per_page", kind = Kind.NUMBER, text = "At most 500, and 500 unless told")
    @QueryParameter(name = "review", values = "true", text = "Other people's that were handed in, for approvers")
    TimesheetAnswers.Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var status = TimesheetStatus.of(query.text("status"));
        var page = query.text("status") != null && status.isEmpty()
                ? nothing(query)
                : log.list(filter(query, status), ask(query), user);
        return new TimesheetAnswers.Page(resources.of(page.items()), Pagination.of(page));
    }

    private static PageOf<TimesheetView> nothing(Query query) {
        return PageOf.empty(ask(query));
    }

    private static TimesheetFilter filter(Query query, Optional<TimesheetStatus> status) {
        return new TimesheetFilter(
                query.id("user_id", UserId::new),
                "true".equals(query.text("review")),
                status.map(Set::of).orElseGet(Set::of),
                WireTime.date(query.text("start_date")).orElse(null),
                WireTime.date(query.text("end_date")).orElse(null));
    }

    private static PageAsk ask(Query query) {
        var ask = query.page(CAP);
        return query.number("per_page") == null ? new PageAsk(ask.page(), CAP, ask.cursor()) : ask;
    }

    @GetMapping("/{id}")
    @NeedsScope("read:time_entries")
    @Operation(summary = "Get a period")
    ResponseEntity<TimesheetAnswers.One> get(@PathVariable TimesheetId id, @AuthenticationPrincipal CurrentUser user) {
        var period = log.get(id, user);
        return ETag.ok(period.version(), new TimesheetAnswers.One(resources.of(period)));
    }

    @PostMapping
    @NeedsScope("write:time_entries")
    @Operation(summary = "Get the week of a day, or begin it as a draft")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TimesheetAnswers.One> open(
            @RequestBody TimesheetBody body, @AuthenticationPrincipal CurrentUser user) {
        var period = timesheets.open(body.toCommand(), user);
        return ETag.created(period.version(), new TimesheetAnswers.One(resources.of(period)));
    }

    @PostMapping("/submit")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Hand in the own week of a day, whether or not it was opened before")
    ResponseEntity<TimesheetAnswers.Changed> submitWeek(
            @RequestBody TimesheetBody body, @AuthenticationPrincipal CurrentUser user) {
        var day = Optional.ofNullable(TimesheetBody.day(body.referenceDate())).orElseGet(zones::today);
        var period = timesheets.submitWeek(day, user);
        return ETag.ok(period.version(), new TimesheetAnswers.Changed("Timesheet submitted", resources.of(period)));
    }
}
