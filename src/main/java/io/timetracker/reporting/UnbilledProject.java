package io.timetracker.reporting;

import io.timetracker.projects.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What is not billed yet of a project.
 *
 * @param project null: on no project, as {@code name}
 * @param approved the part of it that was approved, one by one or with its week
 */
public record UnbilledProject(
        @Nullable ProjectId project, @Nullable String name, UnbilledSum all, UnbilledSum approved) {

    public UnbilledSum notApproved() {
        return all.minus(approved);
    }
}
