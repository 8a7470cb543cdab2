package io.timetracker.projects;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The columns of boards; the only door that changes them. A project's are for whoever sees the project, those of every
 * board for administrators.
 */
@Service
@Transactional
public class BoardLayout {

    private final ColumnRows rows;
    private final ProjectCatalog catalog;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final Clock clock;

    BoardLayout(ColumnRows rows, ProjectCatalog catalog, Shapes shapes, ChangeLog changes, Clock clock) {
        this.rows = rows;
        this.catalog = catalog;
        this.shapes = shapes;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A project's own columns, none when it has the global ones; without a project the global ones. From left to right, also
     * those that are not in use.
     *
     * @throws NotFound if there is no such project @throws Forbidden if the reader may not see it
     */
    @Transactional(readOnly = true)
    public List<BoardColumnView> list(@Nullable ProjectId project, CurrentUser reader) {
        if (project != null) {
            catalog.get(project, reader);
        }
        return views(project);
    }

    private List<BoardColumnView> views(@Nullable ProjectId project) {
        return all(project).stream().map(BoardColumn::view).toList();
    }

    private List<BoardColumn> all(@Nullable ProjectId project) {
        return project == null ? rows.global() : rows.ofProject(project.value());
    }

    /**
     * Adds a column on the right. A project that had the global ones until now takes them along.
     *
     * @throws jakarta.validation.ConstraintViolationException if a field is missing or out of its bounds
     * @throws NotFound if there is no such project
     * @throws Forbidden if the actor may not see it, or is no administrator where it is every board's
     * @throws RuleBroken if the board has a column of that key
     */
    public BoardColumnView add(@Nullable ProjectId project, AddColumn command, CurrentUser actor) {
        var wanted = shapes.checked(command);
        admit(project, actor);
        var there = ownOrTakenAlong(project, actor);
        if (there.stream().anyMatch(column -> column.key().equals(wanted.key()))) {
            throw new RuleBroken("error", "duplicate_column", "label");
        }
        return added(BoardColumn.add(project, wanted, there.size(), clock.instant()), actor);
    }

    private void admit(@Nullable ProjectId project, CurrentUser actor) {
        if (project != null) {
            catalog.get(project, actor);
        } else if (!actor.isAdmin()) {
            throw new Forbidden();
        }
        rows.lock();
    }

    private List<BoardColumn> ownOrTakenAlong(@Nullable ProjectId project, CurrentUser actor) {
        var there = new ArrayList<>(all(project));
        if (there.isEmpty() && project != null) {
            var active = rows.global().stream().filter(BoardColumn::isActive).toList();
            for (var column : active) {
                var copy = BoardColumn.add(project, column.details(), there.size(), clock.instant());
                added(copy, actor);
                there.add(copy);
            }
        }
        return there;
    }

    private BoardColumnView added(BoardColumn column, CurrentUser actor) {
        var after = rows.save(column).view();
        changes.record(actor, "board_column.added", after.id(), null, after);
        return after;
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such column
     * @throws Forbidden if it is not the actor's to change
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws jakarta.validation.ConstraintViolationException if a field is missing or out of its bounds
     * @throws RuleBroken if it would go out of use while tasks stand in it, or boards need it
     */
    public BoardColumnView change(ColumnId id, ChangeColumn command, @Nullable Integer version, CurrentUser actor) {
        var column = find(id, version, actor);
        var before = column.view();
        var wanted = shapes.checked(command.over(column.details()));
        if (before.isActive() && !wanted.isActive()) {
            checkEmpty(column);
        }
        column.change(wanted, clock.instant());
        var after = rows.save(column).view();
        changes.record(actor, "board_column.changed", id, before, after);
        return after;
    }

    /**
     * Removes a column. A project without any left has the global ones again.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such column
     * @throws Forbidden if it is not the actor's to remove
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws RuleBroken if tasks stand in it, or boards need it
     */
    public void remove(ColumnId id, @Nullable Integer version, CurrentUser actor) {
        var column = find(id, version, actor);
        checkEmpty(column);
        rows.delete(column);
        changes.record(actor, "board_column.removed", id, column.view(), null);
    }

    private BoardColumn find(ColumnId id, @Nullable Integer version, CurrentUser actor) {
        var project = rows.findById(id).orElseThrow(NotFound::new).projectId();
        admit(project, actor);
        var column = rows.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, column.version());
        return column;
    }

    private void checkEmpty(BoardColumn column) {
        if (column.isSystem()) {
            throw new RuleBroken("error", "system_column");
        }
        var project = column.projectId();
        if (project == null ? rows.isUsedAnywhere(column.key()) : rows.isUsedOn(project.value(), column.key())) {
            throw new RuleBroken("error", "column_not_empty");
        }
    }

    /**
     * Puts the columns of a board into this order; those that are not named stay behind them as they were.
     *
     * @param project null: of every board
     * @throws NotFound if there is no such project
     * @throws Forbidden if it is not the actor's to arrange
     * @throws Invalid if one of them is not a column of this board
     */
    public List<BoardColumnView> arrange(@Nullable ProjectId project, List<ColumnId> order, CurrentUser actor) {
        admit(project, actor);
        var known = all(project).stream().collect(Collectors.toMap(BoardColumn::columnId, Function.identity()));
        if (!known.keySet().containsAll(order)) {
            throw new Invalid("columnIds", "validation.choice");
        }
        var wanted = new LinkedHashSet<>(order);
        all(project).forEach(column -> wanted.add(column.columnId()));
        var place = 0;
        for (var id : wanted) {
            stand(Objects.requireNonNull(known.get(id)), place++, actor);
        }
        return views(project);
    }

    private void stand(BoardColumn column, int place, CurrentUser actor) {
        var before = column.view();
        column.stand(place, clock.instant());
        if (before.position() != place) {
            changes.record(
                    actor,
                    "board_column.changed",
                    before.id(),
                    before,
                    rows.save(column).view());
        }
    }
}
