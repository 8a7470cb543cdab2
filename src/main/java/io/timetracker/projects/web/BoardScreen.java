package io.timetracker.projects.web;

import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.ProjectView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's board.
 *
 * @param elsewhere tasks that stand in none of the columns: cancelled ones, and what another board's column left behind
 */
record BoardScreen(ProjectView project, List<Lane> lanes, long elsewhere) {

    /**
     * A column with its cards.
     *
     * @param hidden how many more there are
     */
    record Lane(
            BoardColumnView column,
            List<TaskRow> cards,
            long hidden,
            @Nullable BoardColumnView left,
            @Nullable BoardColumnView right) {

        public long count() {
            return cards.size() + hidden;
        }

        public boolean isOverLimit() {
            return column.wipLimit() != null && count() > column.wipLimit();
        }

        public boolean isFull() {
            return column.wipLimit() != null && count() == column.wipLimit();
        }
    }

    public String path() {
        return "/projects/" + project.id().value() + "/board";
    }

    public boolean isEmpty() {
        return lanes.stream().allMatch(lane -> lane.cards().isEmpty());
    }
}
