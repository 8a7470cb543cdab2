package io.timetracker.projects.web;

import io.timetracker.projects.ProjectView;
import java.util.List;

/**
 * The tasks of a project.
 *
 * @param closed finished and cancelled ones, none while they are folded away
 * @param openCount all of them, which may be more than are shown
 */
record TasksScreen(
        ProjectView project,
        List<TaskRow> open,
        List<TaskRow> closed,
        long openCount,
        long closedCount,
        boolean showsClosed) {

    public boolean isCut() {
        return open.size() < openCount || showsClosed && closed.size() < closedCount;
    }

    public String path() {
        return "/projects/" + project.id().value();
    }
}
