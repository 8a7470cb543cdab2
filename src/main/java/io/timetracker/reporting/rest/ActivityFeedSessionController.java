package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.problems.Problem;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsModule;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.reporting.Activities;
import io.timetracker.reporting.ActivityFilter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** As the list of activities, and strict about dates. */
@RestController
@NeedsModule("activity_feed")
@Tag(name = ReportRestController.TAG)
class ActivityFeedSessionController {

    private static final int MOST = 100;

    private final Activities activities;
    private final WireTime time;
    private final Refusals refusals;

    ActivityFeedSessionController(Activities activities, WireTime time, Refusals refusals) {
        this.activities = activities;
        this.time = time;
        this.refusals = refusals;
    }

    @GetMapping("/api/activity")
    @Operation(summary = "What the caller did, newest first; for administrators, what anybody did")
    @ApiResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(schema = @Schema(implementation = ActivityResource.Feed.class)))
    @ApiResponse(responseCode = "400", ref = "BadRequest")
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "For administrators, everybody's unless told")
    @QueryParameter(name = "entity_type", text = "Such as `time_entry` or `project`")
    @QueryParameter(name = "action", text = "Such as `created` or `updated`")
    @QueryParameter(name = "start_date", kind = Kind.MOMENT, text = "A date or a moment; what is neither is refused")
    @QueryParameter(name = "end_date", kind = Kind.MOMENT, text = "A date means its end; what is none is refused")
    @QueryParameter(name = "page", kind = Kind.NUMBER, text = "1 unless told")
    @QueryParameter(name = "limit", kind = Kind.NUMBER, text = "At most 100; 50 unless told")
    ResponseEntity<Object> feed(Query query, @AuthenticationPrincipal CurrentUser user) {
        var first = query.text("start_date");
        var last = query.text("end_date");
        var from = time.from(first);
        var until = time.until(last);
        if (first != null && from.isEmpty()) {
            return unreadable("start_date");
        }
        if (last != null && until.isEmpty()) {
            return unreadable("end_date");
        }
        var ask = PageAsk.of(query.number("page"), query.number("limit"), null, MOST);
        return ResponseEntity.ok(ActivityResource.Feed.of(activities.list(filter(query, from, until), ask, user)));
    }

    private static ActivityFilter filter(Query query, Optional<Instant> from, Optional<Instant> until) {
        return new ActivityFilter(
                query.id("user_id", UserId::new),
                query.text("entity_type"),
                query.text("action"),
                from.orElse(null),
                until.orElse(null));
    }

    private ResponseEntity<Object> unreadable(String parameter) {
        var words = refusals.text("validation.moment");
        return ResponseEntity.badRequest()
                .body(Problem.of("validation_error", "Invalid parameter", words)
                        .withErrors(Map.of(parameter, List.of(words))));
    }
}
