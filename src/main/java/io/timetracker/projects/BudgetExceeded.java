package io.timetracker.projects;

import java.time.Instant;

/** A budget is used up whole. Told once, and again only after less was used meanwhile. */
public record BudgetExceeded(ProjectId project, BudgetKind kind, Instant at) {}
