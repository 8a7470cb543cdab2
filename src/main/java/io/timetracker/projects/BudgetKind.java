package io.timetracker.projects;

/** What a budget is counted in: the amount of money of a project, or its estimated hours. */
public enum BudgetKind {
    MONEY,
    HOURS
}
