package io.timetracker.approvals.graphql;

import io.timetracker.approvals.ReviewDecision;
import io.timetracker.approvals.ReviewDesk;
import io.timetracker.approvals.ReviewFlag;
import io.timetracker.approvals.ReviewOutcome;
import io.timetracker.approvals.ReviewQueue;
import io.timetracker.approvals.ReviewView;
import io.timetracker.approvals.ReviewWords;
import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.Payloads;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.time.TimesheetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** What waits for a decision, and deciding on many at once. */
@Controller
class ReviewGraphQlController {

    private final ReviewQueue queue;
    private final ReviewDesk desk;
    private final ReviewWords words;
    private final Payloads payloads;

    ReviewGraphQlController(ReviewQueue queue, ReviewDesk desk, ReviewWords words, Payloads payloads) {
        this.queue = queue;
        this.desk = desk;
        this.words = words;
        this.payloads = payloads;
    }

    record TimesheetDecisionInput(
            TimesheetId id,
            ReviewDecision.Act act,
            @Nullable String reason,
            @Nullable Integer version) {

        ReviewDecision toDecision() {
            return new ReviewDecision(id, act, reason, version);
        }
    }

    record DecideTimesheetsInput(List<TimesheetDecisionInput> decisions) {}

    @QueryMapping
    @NeedsScope("read:time_entries")
    Connection<ReviewView> timesheetReviews(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        return Connection.of(queue.list(Slice.of(first, after), user), ReviewQueue::place);
    }

    @MutationMapping
    @NeedsScope("write:time_entries")
    Map<String, @Nullable Object> decideTimesheets(
            @Argument DecideTimesheetsInput input, @AuthenticationPrincipal CurrentUser user) {
        var decisions = input.decisions().stream()
                .map(TimesheetDecisionInput::toDecision)
                .toList();
        var payload = new LinkedHashMap<>(payloads.of("results", () -> desk.decideMany(decisions, user)));
        if (payload.get("results") instanceof List<?> results) {
            payload.put(
                    "message",
                    words.of(results.stream().map(ReviewOutcome.class::cast).toList()));
        }
        return payload;
    }

    @SchemaMapping(typeName = "TimesheetFlag")
    String message(ReviewFlag flag) {
        return words.of(flag);
    }

    @SchemaMapping(typeName = "TimesheetReview")
    List<ReviewView.Work> projects(ReviewView review) {
        return review.work();
    }

    @SchemaMapping(typeName = "TimesheetReview")
    int totalSeconds(ReviewView review) {
        return Math.toIntExact(review.seconds());
    }

    @SchemaMapping(typeName = "TimesheetReview")
    double totalHours(ReviewView review) {
        return Durations.hours(review.seconds());
    }

    @SchemaMapping(typeName = "TimesheetReviewDay")
    double hours(ReviewView.Day day) {
        return Durations.hours(day.seconds());
    }

    @SchemaMapping(typeName = "TimesheetReviewProject", field = "hours")
    double hoursOf(ReviewView.Work work) {
        return Durations.hours(work.seconds());
    }

    @SchemaMapping(typeName = "TimesheetDecisionResult")
    boolean success(ReviewOutcome outcome) {
        return outcome.isDone();
    }

    @SchemaMapping(typeName = "TimesheetDecisionResult", field = "message")
    String messageOf(ReviewOutcome outcome) {
        return words.of(outcome);
    }

    @SchemaMapping(typeName = "TimesheetDecisionResult")
    @Nullable String error(ReviewOutcome outcome) {
        return outcome.error();
    }

    @SchemaMapping(typeName = "TimesheetDecisionResult", field = "timesheetPeriod")
    @Nullable Object period(ReviewOutcome outcome) {
        return outcome.period();
    }
}
