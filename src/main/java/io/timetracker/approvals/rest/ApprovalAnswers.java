package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ApprovalView;
import io.timetracker.approvals.Decided;
import io.timetracker.approvals.DecisionResult;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is answered about requests. */
@Component
class ApprovalAnswers {

    private final Refusals refusals;

    ApprovalAnswers(Refusals refusals) {
        this.refusals = refusals;
    }

    @WireRecord
    @Schema(name = "ApprovalList")
    record Many(List<ApprovalResource> approvals, Pagination pagination) {}

    @WireRecord
    @Schema(name = "ApprovalAnswer")
    record One(ApprovalResource approval) {}

    @WireRecord
    @Schema(name = "ApprovalDone")
    record Done(boolean success, String message, ApprovalResource approval) {}

    @WireRecord
    @Schema(name = "ApprovalsDone")
    record AllDone(boolean success, String message, List<Row> results) {}

    @WireRecord
    @Schema(name = "ApprovalOutcome")
    record Row(
            long approvalId,
            boolean success,
            String message,
            @Nullable ApprovalResource approval,

            @Schema(example = "not_found", description = "why not") @Nullable String error) {}

    @WireRecord
    @Schema(name = "ApprovalNotDone")
    record NotDone(
            boolean success, String message, @Nullable String error, String errorCode) {}

    static Many many(PageOf<ApprovalView> page) {
        return new Many(page.items().stream().map(ApprovalResource::of).toList(), Pagination.of(page));
    }

    static Done approved(Decided decided) {
        return done(approvedText(decided), decided.approval());
    }

    private static String approvedText(Decided decided) {
        return decided.next() == null
                ? "Time entry approved"
                : "Approved; level %d of %d waits now"
                        .formatted(decided.next().level(), decided.next().levels());
    }

    static Done rejected(Decided decided) {
        return done("Time entry rejected", decided.approval());
    }

    static Done done(String message, ApprovalView approval) {
        return new Done(true, message, ApprovalResource.of(approval));
    }

    AllDone all(String verb, List<DecisionResult> results) {
        var done = results.stream().filter(result -> result.decided() != null).count();
        return new AllDone(
                true,
                "%s %d of %d entries".formatted(verb, done, results.size()),
                results.stream().map(result -> row(verb, result)).toList());
    }

    private Row row(String verb, DecisionResult result) {
        var decided = result.decided();
        if (decided == null) {
            var refusal = Objects.requireNonNull(result.refusal());
            return new Row(result.approval().value(), false, text(refusal), null, reason(refusal));
        }
        var text = verb.equals("Approved") ? approvedText(decided) : "Time entry rejected";
        return new Row(result.approval().value(), true, text, ApprovalResource.of(decided.approval()), null);
    }

    NotDone notDone(Refusal refusal) {
        return new NotDone(false, text(refusal), reason(refusal), refusal.code());
    }

    private String text(Refusal refusal) {
        return refusals.text(refusal);
    }

    private static String reason(Refusal refusal) {
        return refusal.reason() == null ? refusal.code() : refusal.reason();
    }
}
