package io.timetracker.projects;

import java.time.Instant;

/**
 * A budget is nearly used up. Told once, and again only after less was used meanwhile.
 *
 * @param thresholdPercent of the budget, from which on that is so
 */
public record BudgetThresholdReached(ProjectId project, BudgetKind kind, int thresholdPercent, Instant at) {}
