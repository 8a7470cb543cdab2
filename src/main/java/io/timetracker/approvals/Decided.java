package io.timetracker.approvals;

import org.jspecify.annotations.Nullable;

/**
 * What became of a decision.
 *
 * @param next the level whose turn has come now; null when the request is over
 */
public record Decided(ApprovalView approval, @Nullable ApprovalView next) {}
