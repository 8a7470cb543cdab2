package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ReviewOutcome;
import io.timetracker.approvals.ReviewView;
import io.timetracker.approvals.ReviewWords;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the calls about reviews answer. */
@Component
class ReviewAnswers {

    private final Accounts accounts;
    private final ReviewWords words;
    private final WireTime time;

    ReviewAnswers(Accounts accounts, ReviewWords words, WireTime time) {
        this.accounts = accounts;
        this.words = words;
        this.time = time;
    }

    @WireRecord
    @Schema(name = "TimesheetReviews")
    record Reviews(List<ReviewResource> timesheetReviews, Pagination pagination) {}

    @WireRecord
    @Schema(name = "TimesheetDecisions")
    record Decided(
            @Schema(description = "always; each result says whether its own was done")
            boolean success,

            @Schema(example = "Approved 1 of 2 weeks") String message,

            @Schema(description = "one for each decision, in the same order")
            List<Result> results) {}

    @WireRecord
    @Schema(name = "TimesheetDecisionResult")
    record Result(
            @Schema(example = "8") long id,
            boolean success,
            @Schema(example = "Approved") String message,

            @Schema(example = "approved", description = "of the period now; null when it was refused") @Nullable String status,

            @Schema(example = "3", description = "of the period now; null when it was refused") @Nullable Integer version,

            @Schema(example = "invalid_status", description = "why it was refused") @Nullable String error) {}

    Reviews list(PageOf<ReviewView> page) {
        var owners = accounts.findAll(
                page.items().stream().map(review -> review.period().userId()).collect(Collectors.toSet()));
        return new Reviews(
                page.items().stream()
                        .map(review -> ReviewResource.of(
                                review, owners.get(review.period().userId()), words, time))
                        .toList(),
                Pagination.of(page));
    }

    Decided decided(List<ReviewOutcome> outcomes) {
        return new Decided(
                true, words.of(outcomes), outcomes.stream().map(this::result).toList());
    }

    private Result result(ReviewOutcome outcome) {
        var period = outcome.period();
        return new Result(
                outcome.id().value(),
                outcome.isDone(),
                words.of(outcome),
                period == null ? null : period.status().wire(),
                period == null ? null : (Integer) period.version(),
                outcome.error());
    }
}
