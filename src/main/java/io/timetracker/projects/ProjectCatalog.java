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

/** The projects; the only door that changes them. */
@Service
@Transactional
public class ProjectCatalog {

    /** Those of the filter that the reader may see, by name. */
    public PageOf<ProjectView> list(ProjectFilter filter, PageAsk ask, CurrentUser reader) {
        throw new UnsupportedOperationException();
    }

    public ProjectView get(ProjectId id, CurrentUser reader) {
        throw new UnsupportedOperationException();
    }

    public ProjectView create(CreateProject command, CurrentUser actor) {
        throw new UnsupportedOperationException();
    }

    public ProjectView change(ProjectId id, ChangeProject command, @Nullable Integer version, CurrentUser actor) {
        throw new UnsupportedOperationException();
    }

    public ProjectView archive(ProjectId id, @Nullable String reason, @Nullable Integer version, CurrentUser actor) {
        throw new UnsupportedOperationException();
    }

    /** For other modules: whoever may see it. */
    public Optional<ProjectView> find(ProjectId id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the given that exist, in one statement. */
    public Map<ProjectId, ProjectView> findAll(Collection<ProjectId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The row rule. */
    public boolean isVisible(ProjectView project, CurrentUser reader) {
        throw new UnsupportedOperationException();
    }

    /** What the given are called, in one statement; in none when nothing is given. */
    public Labels labels(Collection<ProjectId> projects, Collection<TaskId> tasks) {
        throw new UnsupportedOperationException();
    }

    /** Active projects that the reader may see, by name, at most five hundred. */
    public List<ProjectChoice> choices(CurrentUser reader) {
        throw new UnsupportedOperationException();
    }
}
