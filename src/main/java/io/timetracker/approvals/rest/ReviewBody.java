package io.timetracker.approvals.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.approvals.ReviewDecision;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.TimesheetId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decisions on many periods. */
@WireRecord
record ReviewBody(
        @Schema(description = "at most 200, carried out in their order") @Nullable List<@Nullable Decision> decisions) {

    @WireRecord
    @Schema(name = "TimesheetDecision")
    record Decision(
            @Schema(example = "8") @Nullable Long id,

            @Schema(
                    example = "approve",
                    allowableValues = {"approve", "reject"})
            @Nullable String act,

            @Schema(description = "at most 1000 characters; needed to reject, unless the policy says otherwise")
            @Nullable String reason,

            @Schema(description = "of the period when it was read; any other than the current one is refused") @Nullable Integer version) {

        ReviewDecision toDecision() {
            if (id == null) {
                throw new Invalid("id", "validation.required");
            }
            return new ReviewDecision(
                    new TimesheetId(id), ReviewDecision.Act.of(act).orElse(null), reason, version);
        }
    }

    List<ReviewDecision> toDecisions() {
        return decisions == null
                ? List.of()
                : decisions.stream()
                        .map(decision -> {
                            if (decision == null) {
                                throw new Invalid("decisions", "validation.required");
                            }
                            return decision.toDecision();
                        })
                        .toList();
    }
}
