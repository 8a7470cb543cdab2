package io.timetracker.projects.rest;

import io.timetracker.platform.problems.RuleBroken;

/** Said in the words that the contract has for it (P-07, P-16), as apps show them. */
final class ProjectIdMissing extends RuleBroken {

    ProjectIdMissing() {
        super("error", "project_id_required", "projectId");
    }
}
