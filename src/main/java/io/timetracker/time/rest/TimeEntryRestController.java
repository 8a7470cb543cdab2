package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.Lack;
import io.timetracker.time.QuickEntry;
import io.timetracker.time.TagFilter;
import io.timetracker.time.TimeEntryFilter;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import io.timetracker.time.Undoing;
import io.timetracker.time.Warnings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/time-entries")
@Tag(name = "Time entries", description = "Own time; administrators see and change everybody's")
class TimeEntryRestController {

    private static final int MOST_PER_PAGE = 100;

    private final Timekeeping timekeeping;
    private final QuickEntry quickEntry;
    private final Undoing undoing;
    private final TimeLog log;
    private final TimeEntryResources resources;
    private final WireTime time;
    private final Zones zones;

    TimeEntryRestController(
            Timekeeping timekeeping,
            QuickEntry quickEntry,
            Undoing undoing,
            TimeLog log,
            TimeEntryResources resources,
            WireTime time,
            Zones zones) {
        this.timekeeping = timekeeping;
        this.quickEntry = quickEntry;
        this.undoing = undoing;
        this.log = log;
        this.resources = resources;
        this.time = time;
        this.zones = zones;
    }

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(summary = "List entries, newest start first")
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "Own unless told; for administrators everybody's")
    @QueryParameter(name = "project_id", kind = Kind.ID)
    @QueryParameter(name = "client_id", kind = Kind.ID)
    @QueryParameter(name = "task_id", kind = Kind.ID)
    @QueryParameter(name = "start_date", kind = Kind.MOMENT, text = "Earliest start")
    @QueryParameter(name = "end_date", kind = Kind.MOMENT, text = "Latest start; a date means its end")
    @QueryParameter(name = "billable", kind = Kind.FLAG)
    @QueryParameter(name = "paid", kind = Kind.FLAG)
    @QueryParameter(name = "search", text = "Part of the notes or tags, in any case")
    @QueryParameter(name = "tags", text = "Comma list of at most 20")
    @QueryParameter(
            name = "tag_mode",
            values = {"any", "all", "none"},
            text = "How many of the tags an entry bears; `any` unless told")
    @QueryParameter(
            name = "without",
            text = "Comma list of `project`, `client`, `task` and `tags`: entries that have none of any of these")
    @QueryParameter(name = "include_active", values = "true", text = "Running entries too")
    TimeEntryAnswers.Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var page = log.list(filter(query), query.page(MOST_PER_PAGE), user);
        return new TimeEntryAnswers.Page(resources.of(page.items()), Pagination.of(page));
    }

    private TimeEntryFilter filter(Query query) {
        return new TimeEntryFilter(
                query.id("user_id", UserId::new),
                query.id("project_id", ProjectId::new),
                query.id("client_id", ClientId::new),
                query.id("task_id", TaskId::new),
                time.from(query.text("start_date")).orElse(null),
                time.until(query.text("end_date")).orElse(null),
                query.flag("billable"),
                query.text("search"),
                "true".equals(query.text("include_active")),
                TagFilter.of(query.text("tags"), query.text("tag_mode")),
                query.flag("paid"),
                Lack.of(query.text("without")));
    }

    @GetMapping("/{id}")
    @NeedsScope("read:time_entries")
    @Operation(summary = "Get an entry")
    ResponseEntity<TimeEntryAnswers.One> get(@PathVariable TimeEntryId id, @AuthenticationPrincipal CurrentUser user) {
        var entry = log.get(id, user);
        return ETag.ok(entry.version(), new TimeEntryAnswers.One(resources.of(entry)));
    }

    @PostMapping
    @NeedsScope("write:time_entries")
    @Operation(summary = "Log time, or begin a running entry")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TimeEntryAnswers.Changed> log(
            @RequestBody TimeEntryBody body, @AuthenticationPrincipal CurrentUser user) {
        var warnings = new Warnings();
        return created("Time entry created", timekeeping.log(body.toLog(time, zones.app()), user, warnings), warnings);
    }

    @PostMapping("/quick")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Log time from one line, such as `9-11:30 website review #acme`")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TimeEntryAnswers.Changed> quick(
            @RequestBody QuickBody body, @AuthenticationPrincipal CurrentUser user) {
        var warnings = new Warnings();
        var entry = quickEntry.log(body.lineOrBlank(), body.day(), user, warnings);
        return created("Time entry created", entry, warnings);
    }

    private ResponseEntity<TimeEntryAnswers.Changed> created(String message, TimeEntryView entry, Warnings warnings) {
        return ETag.created(entry.version(), resources.changed(message, entry, warnings));
    }

    @RequestMapping(
            path = "/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @NeedsScope("write:time_entries")
    @Operation(summary = "Change an entry; absent and null fields are kept")
    ResponseEntity<TimeEntryAnswers.Edited> change(
            @PathVariable TimeEntryId id,
            @RequestBody TimeEntryBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        var warnings = new Warnings();
        var entry = OldClients.expect400(() -> {
            var command = body.toChange(new ShownTimes(time, () -> log.get(id, user)), version);
            return timekeeping.change(id, command, user, warnings);
        });
        return ETag.ok(entry.version(), resources.edited("Time entry updated", entry, warnings, undo(id, user)));
    }

    @DeleteMapping("/{id}")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Delete an entry; it can be restored for a while")
    TimeEntryAnswers.Deleted delete(
            @PathVariable TimeEntryId id,
            @RequestBody ReasonBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        var version = ETag.ifMatch(request);
        OldClients.expect400(() -> {
            timekeeping.delete(id, version, body.reason(), user);
            return id;
        });
        return new TimeEntryAnswers.Deleted("Time entry deleted", undo(id, user));
    }

    private @Nullable UndoResource undo(TimeEntryId id, CurrentUser user) {
        return undoing.offer(id, user)
                .map(offer -> UndoResource.of(offer, time))
                .orElse(null);
    }

    @PostMapping("/{id}/restore")
    @NeedsScope("write:time_entries")
    @Operation(summary = "Bring a deleted entry back")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TimeEntryAnswers.Changed> restore(
            @PathVariable TimeEntryId id, @AuthenticationPrincipal CurrentUser user) {
        var warnings = new Warnings();
        return created("Time entry restored", timekeeping.restore(id, user, warnings), warnings);
    }
}
