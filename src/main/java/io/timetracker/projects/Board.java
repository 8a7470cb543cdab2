package io.timetracker.projects;

import io.timetracker.platform.problems.RuleBroken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns that a project's tasks stand in, from left to right, and what their keys mean (contract, data model 5.2). */
record Board(List<BoardColumnView> columns) {

    static final String START = "todo";
    static final String IN_PROGRESS = "in_progress";
    static final String DONE = "done";
    static final String CANCELLED = "cancelled";

    /** Lawful on every board, whether or not it has a column for them. */
    private static final Map<String, String> BUILT_IN = Map.of(
            START, "To Do", IN_PROGRESS, "In Progress", "review", "Review", DONE, "Done", CANCELLED, "Cancelled");

    boolean knows(String status) {
        return BUILT_IN.containsKey(status)
                || columns.stream().anyMatch(column -> column.key().equals(status));
    }

    /** Whether a task is finished there. Cancelled ones never were. */
    boolean completes(String status) {
        return status.equals(DONE)
                || columns.stream()
                        .anyMatch(column ->
                                column.isCompleteState() && column.key().equals(status));
    }

    /** What has ended is neither begun nor called off, and what was called off has not ended (contract, data model 5.1). */
    void guard(String from, String to) {
        if (completes(from) && (to.equals(IN_PROGRESS) || to.equals(CANCELLED))) {
            throw new RuleBroken("error", "task_done");
        }
        if (from.equals(CANCELLED) && completes(to)) {
            throw new RuleBroken("error", "task_cancelled");
        }
    }

    /** What people call a status that no column names. */
    static String label(String status) {
        return BUILT_IN.getOrDefault(status, titleCase(status));
    }

    private static String titleCase(String key) {
        return Arrays.stream(key.split("[_\\s]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
