package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.approvals.ReviewDesk;
import io.timetracker.approvals.ReviewQueue;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.Query;
import io.timetracker.platform.wire.QueryParameter;
import io.timetracker.platform.wire.QueryParameter.Kind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/timesheet-reviews")
@Tag(name = "Timesheet periods")
class ReviewRestController {

    private final ReviewQueue queue;
    private final ReviewDesk desk;
    private final ReviewAnswers answers;

    ReviewRestController(ReviewQueue queue, ReviewDesk desk, ReviewAnswers answers) {
        this.queue = queue;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(
            summary = "What waits for a decision, for those who decide",
            description =
                    "Other people's submitted periods, ranked: graver flags first, then the older; what is clean comes "
                            + "last. Of more than 200 the oldest are ranked. 403 for who does not decide.")
    @QueryParameter(name = "per_page", kind = Kind.NUMBER, text = "At most 50")
    ReviewAnswers.Reviews list(Query query, @AuthenticationPrincipal CurrentUser user) {
        return answers.list(queue.list(query.page(ReviewQueue.PER_PAGE), user));
    }

    @PostMapping("/bulk-decide")
    @NeedsScope("write:time_entries")
    @Operation(
            summary = "Approve or reject many periods",
            description =
                    "Each is judged alone: 200 with a result for each. 400 without any decision, 403 for who does not "
                            + "decide.")
    ReviewAnswers.Decided decide(@RequestBody ReviewBody body, @AuthenticationPrincipal CurrentUser user) {
        return answers.decided(desk.decideMany(body.toDecisions(), user));
    }
}
