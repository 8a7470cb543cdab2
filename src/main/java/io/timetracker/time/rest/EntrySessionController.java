package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.ETag;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.BulkChanges;
import io.timetracker.time.TagCatalog;
import io.timetracker.time.TagFilter;
import io.timetracker.time.TimeEntryFilter;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeLog;
import io.timetracker.time.Timekeeping;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
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

/** T-18 to T-24: what the web pages of old ask about entries within a session. */
@RestController
@RequestMapping("/api")
@Tag(name = "Time entries")
class EntrySessionController {

    private static final int PER_PAGE = 20;
    private static final int MOST_PER_PAGE = 100;

    private final Timekeeping timekeeping;
    private final TimeLog log;
    private final BulkChanges bulk;
    private final TagCatalog tags;
    private final TimeEntryResources resources;
    private final BulkAnswers bulkAnswers;
    private final WireTime time;
    private final Zones zones;

    EntrySessionController(
            Timekeeping timekeeping,
            TimeLog log,
            BulkChanges bulk,
            TagCatalog tags,
            TimeEntryResources resources,
            BulkAnswers bulkAnswers,
            WireTime time,
            Zones zones) {
        this.timekeeping = timekeeping;
        this.log = log;
        this.bulk = bulk;
        this.tags = tags;
        this.resources = resources;
        this.bulkAnswers = bulkAnswers;
        this.time = time;
        this.zones = zones;
    }

    @GetMapping("/entries")
    @SucceededBy("/api/v1/time-entries")
    @Operation(summary = "Finished entries, newest start first", deprecated = true)
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "Somebody else's, for administrators and managers")
    @QueryParameter(name = "project_id", kind = Kind.ID)
    @QueryParameter(name = "tag", text = "One that they bear")
    @QueryParameter(name = "page", kind = Kind.NUMBER, text = "1 unless told")
    @QueryParameter(name = "per_page", kind = Kind.NUMBER, text = "20 unless told")
    SessionAnswers.EntryPage list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var size = Optional.ofNullable(query.number("per_page")).orElse(PER_PAGE);
        var ask = PageAsk.of(query.number("page"), size, null, MOST_PER_PAGE);
        var page = log.listFinished(filter(query), ask, user);
        return SessionAnswers.EntryPage.of(page, resources.of(page.items()));
    }

    private static TimeEntryFilter filter(Query query) {
        return new TimeEntryFilter(
                        query.id("user_id", UserId::new),
                        query.id("project_id", ProjectId::new),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false)
                .with(TagFilter.of(query.text("tag"), null));
    }

    @PostMapping("/entries")
    @SucceededBy("/api/v1/time-entries")
    @Operation(summary = "Log time that has an end", deprecated = true)
    @ResponseStatus(HttpStatus.CREATED)
    SessionAnswers.OneEntry log(@RequestBody TimeEntryBody body, @AuthenticationPrincipal CurrentUser user) {
        if (body.endTime() == null || body.endTime().isBlank()) {
            throw new Invalid("endTime", "validation.required");
        }
        // Pages of old send it for whoever is looked at; only administrators mean it.
        var meant = user.isAdmin() ? body : body.ofCaller();
        var entry = timekeeping.log(meant.toLog(time, zones.app()), user);
        return new SessionAnswers.OneEntry(true, resources.of(entry));
    }

    @PostMapping("/entries/bulk")
    @SucceededBy("/api/v1/time-entries/bulk")
    @Operation(summary = "Do one thing to many entries", deprecated = true)
    BulkAnswers.Answer change(@RequestBody BulkBody body, @AuthenticationPrincipal CurrentUser user) {
        return bulkAnswers.of(bulk.change(body.toCommand(time), user));
    }

    @GetMapping("/entry/{id}")
    @SucceededBy("/api/v1/time-entries")
    @Operation(summary = "Get an entry", deprecated = true)
    TimeEntryResource get(@PathVariable TimeEntryId id, @AuthenticationPrincipal CurrentUser user) {
        return resources.of(log.get(id, user));
    }

    @RequestMapping(
            path = "/entry/{id}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    @SucceededBy("/api/v1/time-entries")
    @Operation(summary = "Change an entry; absent and null fields are kept", deprecated = true)
    SessionAnswers.OneEntry change(
            @PathVariable TimeEntryId id,
            @RequestBody TimeEntryBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal CurrentUser user) {
        // Pages of old send every field of the form; where and when is not everybody's to change.
        var meant = TimeLog.mayMove(user) ? body : body.onlyDescribing();
        var entry = timekeeping.change(
                id, meant.toChange(new ShownTimes(time, () -> log.get(id, user)), ETag.ifMatch(request)), user);
        return new SessionAnswers.OneEntry(true, resources.of(entry));
    }

    @DeleteMapping("/entry/{id}")
    @Operation(summary = "Delete an entry; it can be restored for a while")
    SessionAnswers.Succeeded delete(
            @PathVariable TimeEntryId id, @RequestBody ReasonBody body, @AuthenticationPrincipal CurrentUser user) {
        OldClients.expect400(() -> {
            timekeeping.delete(id, null, body.reason(), user);
            return id;
        });
        return new SessionAnswers.Succeeded(true);
    }

    @GetMapping("/tags")
    @Operation(summary = "The tags of one's latest 500 entries, by name")
    @QueryParameter(name = "limit", kind = Kind.NUMBER, text = "At most 100; 30 unless told")
    SessionAnswers.TagList tags(Query query, @AuthenticationPrincipal CurrentUser user) {
        return new SessionAnswers.TagList(
                tags.recent(Optional.ofNullable(query.number("limit")).orElse(0), user));
    }
}
