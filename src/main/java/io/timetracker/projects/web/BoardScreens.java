package io.timetracker.projects.web;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.BoardColumnView;
import io.timetracker.projects.ProjectView;
import io.timetracker.projects.TaskBoard;
import io.timetracker.projects.TaskFilter;
import io.timetracker.projects.TaskView;
import io.timetracker.projects.web.BoardScreen.Lane;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts a project's board together. */
@Component
class BoardScreens {

    /** A board is looked at whole. */
    private static final int MOST_TASKS = 500;

    /** What is finished piles up. */
    private static final int MOST_COMPLETE = 20;

    private final TaskBoard board;
    private final Accounts accounts;
    private final Zones zones;

    BoardScreens(TaskBoard board, Accounts accounts, Zones zones) {
        this.board = board;
        this.accounts = accounts;
        this.zones = zones;
    }

    BoardScreen board(ProjectView project, CurrentUser user) {
        var columns = board.columns(project.id(), user);
        var page = board.list(TaskFilter.any().of(project.id()), PageAsk.first(MOST_TASKS), user);
        var people = accounts.findAll(page.items().stream()
                .map(TaskView::assignedTo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var standing = page.items().stream().collect(Collectors.groupingBy(TaskView::status));
        var lanes = IntStream.range(0, columns.size())
                .mapToObj(place -> lane(columns, place, standing, people))
                .toList();
        var shown = lanes.stream().mapToLong(Lane::count).sum();
        return new BoardScreen(project, lanes, page.items().size() - shown);
    }

    private Lane lane(
            List<BoardColumnView> columns,
            int place,
            Map<String, List<TaskView>> standing,
            Map<UserId, Account> people) {
        var column = columns.get(place);
        var tasks = standing.getOrDefault(column.key(), List.of());
        var cards = tasks.stream()
                .limit(column.isCompleteState() ? MOST_COMPLETE : MOST_TASKS)
                .map(task -> card(task, column, people))
                .toList();
        return new Lane(
                column,
                cards,
                tasks.size() - cards.size(),
                place == 0 ? null : columns.get(place - 1),
                place + 1 == columns.size() ? null : columns.get(place + 1));
    }

    private TaskRow card(TaskView task, BoardColumnView column, Map<UserId, Account> people) {
        var assignee = task.assignedTo() == null ? null : people.get(task.assignedTo());
        var isOpen = !column.isCompleteState();
        return new TaskRow(
                task,
                column.label(),
                assignee == null ? null : assignee.displayName(),
                isOpen,
                isOpen && task.isOverdue(zones.today()));
    }
}
