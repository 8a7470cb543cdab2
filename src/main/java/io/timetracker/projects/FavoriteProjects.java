package io.timetracker.projects;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that each person keeps at hand. */
@Service
@Transactional
public class FavoriteProjects {

    private final JdbcClient jdbc;
    private final ProjectCatalog catalog;
    private final ChangeLog changes;
    private final Clock clock;

    FavoriteProjects(JdbcClient jdbc, ProjectCatalog catalog, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param isNew false: it was there before */
    public record Added(FavoriteView favorite, boolean isNew) {}

    /** The reader's own, the oldest first; without those that they may no longer see. */
    @Transactional(readOnly = true)
    public List<FavoriteView> list(CurrentUser reader) {
        var where = RowRule.projects(reader).and("f.user_id = :me");
        return jdbc.sql("""
                        select f.id, f.user_id, f.project_id, f.created_at
                        from favorite_project f join project p on p.id = f.project_id
                        """ + where.sql() + "order by f.id limit 1000")
                .params(where.parameters())
                .query((row, number) -> read(row))
                .list();
    }

    /** The projects of {@link #list}. */
    @Transactional(readOnly = true)
    public Set<ProjectId> projects(CurrentUser reader) {
        return list(reader).stream().map(FavoriteView::projectId).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Keeps a project at hand; again changes nothing.
     *
     * @throws NotFound if there is no such project
     * @throws Forbidden if the actor may not see it
     */
    public Added add(ProjectId project, CurrentUser actor) {
        catalog.get(project, actor);
        return find(project, actor).map(favorite -> new Added(favorite, false)).orElseGet(() -> insert(project, actor));
    }

    private Added insert(ProjectId project, CurrentUser actor) {
        try {
            jdbc.sql("insert into favorite_project (user_id, project_id, created_at) values (?, ?, ?)")
                    .params(actor.id().value(), project.value(), InstantColumns.column(clock.instant()))
                    .update();
        } catch (DuplicateKeyException wasFaster) {
            return new Added(find(project, actor).orElseThrow(() -> wasFaster), false);
        }
        var favorite = find(project, actor).orElseThrow(NotFound::new);
        changes.record(actor, "favorite.added", favorite.id(), null, favorite);
        return new Added(favorite, true);
    }

    /** Lets go of a project. @throws NotFound if it is not among the actor's */
    public void remove(ProjectId project, CurrentUser actor) {
        var favorite = find(project, actor).orElseThrow(NotFound::new);
        jdbc.sql("delete from favorite_project where id = ?")
                .param(favorite.id().value())
                .update();
        changes.record(actor, "favorite.removed", favorite.id(), favorite, null);
    }

    private Optional<FavoriteView> find(ProjectId project, CurrentUser actor) {
        return jdbc.sql("""
                        select id, user_id, project_id, created_at from favorite_project
                        where user_id = ? and project_id = ?
                        """)
                .params(actor.id().value(), project.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private static FavoriteView read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new FavoriteView(
                new FavoriteId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                new ProjectId(row.getLong("project_id")),
                InstantColumns.instant(row.getObject("created_at", LocalDateTime.class)));
    }
}
