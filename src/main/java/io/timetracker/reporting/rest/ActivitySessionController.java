package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import io.timetracker.platform.wire.SucceededBy;
import io.timetracker.reporting.Activities;
import io.timetracker.reporting.ActivityFilter;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** what the web pages of old ask about what was done, within a session. */
@RestController
@RequestMapping("/api")
@Tag(name = ReportRestController.TAG)
class ActivitySessionController {

    private static final int MOST = 500;
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 366;

    private final Activities activities;
    private final WireTime time;

    ActivitySessionController(Activities activities, WireTime time) {
        this.activities = activities;
        this.time = time;
    }

    @GetMapping("/activity/timeline")
    @Operation(
            summary =
                    "What the caller did in the last seven days, twenty at most; for administrators, what anybody did")
    ActivityResource.Timeline timeline(@AuthenticationPrincipal CurrentUser user) {
        return new ActivityResource.Timeline(
                true,
                activities.recent(user).stream()
                        .map(ActivityResource.Moment::of)
                        .toList());
    }

    @GetMapping("/activities")
    @SucceededBy("/api/v1/activities")
    @Operation(summary = "What the caller did, newest first; for administrators, what anybody did", deprecated = true)
    @QueryParameter(name = "user_id", kind = Kind.ID, text = "For administrators, everybody's unless told")
    @QueryParameter(name = "entity_type", text = "Such as `time_entry` or `project`")
    @QueryParameter(name = "action", text = "Such as `created` or `updated`")
    @QueryParameter(name = "start_date", kind = Kind.MOMENT, text = "A date or a moment")
    @QueryParameter(name = "end_date", kind = Kind.MOMENT, text = "A date means its end")
    @QueryParameter(name = "page", kind = Kind.NUMBER, text = "1 unless told")
    @QueryParameter(name = "limit", kind = Kind.NUMBER, text = "At most 500; 50 unless told")
    ActivityResource.Page list(Query query, @AuthenticationPrincipal CurrentUser user) {
        var filter = new ActivityFilter(
                query.id("user_id", UserId::new),
                query.text("entity_type"),
                query.text("action"),
                time.from(query.text("start_date")).orElse(null),
                time.until(query.text("end_date")).orElse(null));
        var ask = PageAsk.of(query.number("page"), query.number("limit"), null, MOST);
        return ActivityResource.Page.of(activities.list(filter, ask, user));
    }

    @GetMapping("/activities/stats")
    @Operation(summary = "How much the caller did; for administrators, how much everybody did")
    @QueryParameter(name = "days", kind = Kind.NUMBER, text = "The last so many, at most 366; 7 unless told")
    ActivityResource.Stats stats(Query query, @AuthenticationPrincipal CurrentUser user) {
        var days = Math.clamp(Optional.ofNullable(query.number("days")).orElse(USUAL_DAYS), 1, MOST_DAYS);
        return ActivityResource.Stats.of(activities.counts(Duration.ofDays(days), user), days);
    }
}
