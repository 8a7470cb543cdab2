package io.timetracker.projects;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of all projects and the columns that they stand in; the only door that changes them. */
@Service
@Transactional
public class TaskBoard {

    /** Those of the filter that the reader may see, the most urgent first. */
    public PageOf<TaskView> list(TaskFilter filter, PageAsk ask, CurrentUser reader) {
        throw new UnsupportedOperationException();
    }

    public TaskView get(TaskId id, CurrentUser reader) {
        throw new UnsupportedOperationException();
    }

    public TaskView create(CreateTask command, CurrentUser actor) {
        throw new UnsupportedOperationException();
    }

    public TaskView change(TaskId id, ChangeTask command, @Nullable Integer version, CurrentUser actor) {
        throw new UnsupportedOperationException();
    }

    public void delete(TaskId id, @Nullable Integer version, CurrentUser actor) {
        throw new UnsupportedOperationException();
    }

    /** For other modules: whoever may see it. */
    public Optional<TaskView> find(TaskId id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the given that exist, in one statement. */
    public Map<TaskId, TaskView> findAll(Collection<TaskId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The project's open tasks that the reader may see, the most urgent first, at most five hundred. */
    public List<TaskChoice> openTasks(ProjectId project, CurrentUser reader) {
        throw new UnsupportedOperationException();
    }

    /** The project's own columns, else (and without a project) the global ones, from left to right. */
    public List<BoardColumnView> columns(@Nullable ProjectId project, CurrentUser reader) {
        throw new UnsupportedOperationException();
    }
}
