package io.timetracker.projects;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of all projects and the columns that they stand in; the only door that changes them. */
@Service
@Transactional
public class TaskBoard {

    private final Tasks tasks;
    private final TaskQueries queries;
    private final ProjectQueries projects;
    private final BoardColumns boards;
    private final WorkTotals totals;
    private final Accounts accounts;
    private final Shapes shapes;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Zones zones;
    private final Clock clock;

    TaskBoard(
            Tasks tasks,
            TaskQueries queries,
            ProjectQueries projects,
            BoardColumns boards,
            WorkTotals totals,
            Accounts accounts,
            Shapes shapes,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Zones zones,
            Clock clock) {
        this.tasks = tasks;
        this.queries = queries;
        this.projects = projects;
        this.boards = boards;
        this.totals = totals;
        this.accounts = accounts;
        this.shapes = shapes;
        this.changes = changes;
        this.events = events;
        this.zones = zones;
        this.clock = clock;
    }

    /** Those of the filter that the reader may see, the most urgent first. */
    @Transactional(readOnly = true)
    public PageOf<TaskView> list(TaskFilter filter, PageAsk ask, CurrentUser reader) {
        return queries.page(filter, ask, reader);
    }

    /** As {@link #list} for each of the projects, in one statement for all of them. */
    @Transactional(readOnly = true)
    public Map<ProjectId, PageOf<TaskView>> lists(
            Collection<ProjectId> projectIds, TaskFilter filter, PageAsk ask, CurrentUser reader) {
        return projectIds.isEmpty() ? Map.of() : queries.pages(projectIds, filter, ask, reader);
    }

    /** Where a task stands in {@link #list}. */
    public static Cursor place(TaskView task) {
        return TaskQueries.place(task);
    }

    /** @throws NotFound if there is no such task @throws Forbidden if the reader may not see it */
    @Transactional(readOnly = true)
    public TaskView get(TaskId id, CurrentUser reader) {
        return visible(id, reader);
    }

    private TaskView visible(TaskId id, CurrentUser reader) {
        var task = queries.find(id).orElseThrow(NotFound::new);
        if (!isVisible(task, reader)) {
            throw new Forbidden();
        }
        return task;
    }

    /** The row rule: with its project, and to whoever made it or has to do it. */
    @Transactional(readOnly = true)
    public boolean isVisible(TaskView task, CurrentUser reader) {
        return RowRule.isTheirs(reader, task)
                || projects.find(task.projectId())
                        .filter(project -> RowRule.sees(reader, project))
                        .isPresent();
    }

    /**
     * Puts a task on a project's board; a status that the board does not know is where boards begin.
     *
     * @throws jakarta.validation.ConstraintViolationException if a field is missing or out of its bounds
     * @throws RuleBroken if the project is unknown or archived
     * @throws Forbidden if the actor may not see the project
     * @throws Invalid if the assignee is nobody who works here
     */
    public TaskView create(CreateTask command, CurrentUser actor) {
        var project = Objects.requireNonNull(shapes.checked(command).projectId());
        checkProject(project, actor);
        checkAssignee(command.assigneeId());
        var board = boards.of(project);
        var status = command.status();
        var wanted = status != null && board.knows(status) ? command : command.at(Board.START);
        var task = tasks.save(Task.create(wanted, board, actor.id(), clock.instant()));
        totals.begin(task.taskId());
        return recorded("task.created", null, task, actor);
    }

    /**
     * Changes what is given and keeps the rest.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such task
     * @throws Forbidden if the actor may not see it, or not the project that it shall move to
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws Invalid if a field is out of its bounds, the status not one of the board, the assignee nobody who works here
     * @throws RuleBroken if the project that it shall move to is unknown or archived, or time was already booked on it
     */
    public TaskView change(TaskId id, ChangeTask command, @Nullable Integer version, CurrentUser actor) {
        var before = visible(id, actor);
        var task = tasks.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, task.version());
        var wanted = shapes.checked(command.over(task.details()));
        var project = Objects.requireNonNull(wanted.projectId());
        var board = boards.of(project);
        if (!project.equals(before.projectId())) {
            checkMove(before, project, actor);
        }
        if (!Objects.equals(wanted.assigneeId(), before.assignedTo())) {
            checkAssignee(wanted.assigneeId());
        }
        task.change(onBoard(wanted, before, board, command.status().isGiven()), board, clock.instant());
        return recorded("task.changed", before, tasks.save(task), actor);
    }

    /** What the board of another project does not know begins anew there, unless it was asked for. */
    private static CreateTask onBoard(CreateTask wanted, TaskView before, Board board, boolean asked) {
        var status = wanted.status();
        var stays = before.status().equals(status) && before.projectId().equals(wanted.projectId());
        if (status == null || stays || board.knows(status)) {
            return wanted;
        }
        if (asked) {
            throw new Invalid("status", "validation.choice");
        }
        return wanted.at(Board.START);
    }

    /**
     * Marks a task as done.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such task
     * @throws Forbidden if the actor may not see it
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws RuleBroken if it was cancelled
     */
    public TaskView complete(TaskId id, @Nullable Integer version, CurrentUser actor) {
        return move(id, Board.DONE, version, actor);
    }

    /**
     * Moves a task to another column, as people move cards.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such task
     * @throws Forbidden if the actor may not see it
     * @throws PreconditionFailed if it was changed meanwhile
     * @throws Conflict if it is being changed at this moment
     * @throws Invalid if the status is not one of the board
     * @throws RuleBroken if it is complete and would be begun or cancelled, or cancelled and would be complete
     */
    public TaskView move(TaskId id, String status, @Nullable Integer version, CurrentUser actor) {
        var task = visible(id, actor);
        boards.of(task.projectId()).guard(task.status(), status);
        return change(id, ChangeTask.nothing().status(status), version, actor);
    }

    /**
     * Takes up a task that was finished or cancelled: it is where boards begin.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such task
     * @throws Forbidden if the actor may not see it
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public TaskView reopen(TaskId id, @Nullable Integer version, CurrentUser actor) {
        return change(id, ChangeTask.nothing().status(Board.START), version, actor);
    }

    /**
     * Removes a task; what was worked on it stays with its project.
     *
     * @param version what the caller saw, or null
     * @throws NotFound if there is no such task
     * @throws Forbidden if the actor may not see it
     * @throws PreconditionFailed if it was changed meanwhile
     */
    public void delete(TaskId id, @Nullable Integer version, CurrentUser actor) {
        var before = visible(id, actor);
        var task = tasks.findById(id).orElseThrow(NotFound::new);
        PreconditionFailed.unlessVersion(version, task.version());
        // First, so that work that is being booked at this moment is there for the listeners to let go of.
        totals.end(id);
        events.publishEvent(new TaskDeleted(id));
        tasks.delete(task);
        changes.record(actor, "task.deleted", id, before, null);
    }

    private void checkProject(ProjectId id, CurrentUser actor) {
        var project = projects.find(id).orElseThrow(() -> new RuleBroken("error", "invalid_project", "projectId"));
        if (!RowRule.sees(actor, project)) {
            throw new Forbidden();
        }
        if (project.isArchived()) {
            throw new RuleBroken("error", "project_archived", "projectId");
        }
    }

    /** The time that was booked on it belongs to the old project, whose totals and bills may be out already. */
    private void checkMove(TaskView task, ProjectId target, CurrentUser actor) {
        checkProject(target, actor);
        if (task.worked().seconds() > 0) {
            throw new RuleBroken("error", "task_has_time", "projectId");
        }
    }

    private void checkAssignee(@Nullable UserId assignee) {
        if (assignee != null
                && accounts.find(assignee).filter(Account::isActive).isEmpty()) {
            throw new Invalid("assigneeId", "validation.assignee");
        }
    }

    private TaskView recorded(String action, @Nullable TaskView before, Task saved, CurrentUser actor) {
        var after = queries.find(saved.taskId()).orElseThrow(NotFound::new);
        changes.record(actor, action, after.id(), before, after);
        var completedAt = after.completedAt();
        if (completedAt != null && (before == null || before.completedAt() == null)) {
            events.publishEvent(new TaskCompleted(after.id(), after.projectId(), completedAt));
        }
        return after;
    }

    /** For other modules, which ask {@link #isVisible} before they show it. */
    @Transactional(readOnly = true)
    public Optional<TaskView> find(TaskId id) {
        return queries.find(id);
    }

    /** Those of the given that exist, in one statement. */
    @Transactional(readOnly = true)
    public Map<TaskId, TaskView> findAll(Collection<TaskId> ids) {
        return queries.findAll(ids);
    }

    /** The project's open tasks that the reader may see, the most urgent first, at most five hundred. */
    @Transactional(readOnly = true)
    public List<TaskChoice> openTasks(ProjectId project, CurrentUser reader) {
        return queries.openTasks(project, reader);
    }

    /**
     * Open tasks of active projects that are due today or on the next two days, what is due first first, at most twenty:
     * everybody's for administrators, for others those that they made or have to do.
     */
    @Transactional(readOnly = true)
    public List<TaskView> dueSoon(CurrentUser reader) {
        return queries.due(zones.today(), zones.today().plusDays(2), reader);
    }

    /** The project's own columns, else (without a project, or one that the reader may not see) the global ones. */
    @Transactional(readOnly = true)
    public List<BoardColumnView> columns(@Nullable ProjectId project, CurrentUser reader) {
        var seen = project != null
                && projects.find(project)
                        .filter(found -> RowRule.sees(reader, found))
                        .isPresent();
        return boards.of(seen ? project : null).columns();
    }
}
