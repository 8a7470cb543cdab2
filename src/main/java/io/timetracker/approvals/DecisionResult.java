package io.timetracker.approvals;

import io.timetracker.platform.problems.Refusal;
import org.jspecify.annotations.Nullable;

/** One of many decisions: exactly one of the two is there. */
public record DecisionResult(
        ApprovalId approval,
        @Nullable Decided decided,
        @Nullable Refusal refusal) {}
