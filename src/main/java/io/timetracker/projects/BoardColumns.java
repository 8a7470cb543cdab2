package io.timetracker.projects;

import io.timetracker.platform.calendar.InstantColumns;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads boards. */
@Component
class BoardColumns {

    private final JdbcClient jdbc;

    BoardColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The project's own columns, else the global ones; those in use. */
    Board of(@Nullable ProjectId project) {
        var columns = jdbc.sql("""
                        select * from board_column where is_active = true and (project_id is null or project_id = ?)
                        order by position, id
                        """)
                .param(project == null ? 0 : project.value())
                .query((row, number) -> read(row))
                .list();
        var byOwner = columns.stream().collect(Collectors.partitioningBy(column -> column.projectId() != null));
        var own = byOwner.getOrDefault(true, List.of());
        return new Board(own.isEmpty() ? byOwner.getOrDefault(false, List.of()) : own);
    }

    private static BoardColumnView read(java.sql.ResultSet row) throws java.sql.SQLException {
        var project = row.getObject("project_id", Long.class);
        return new BoardColumnView(
                new ColumnId(row.getLong("id")),
                project == null ? null : new ProjectId(project),
                row.getString("status_key"),
                row.getString("label"),
                row.getString("icon"),
                row.getString("color"),
                row.getInt("position"),
                row.getBoolean("is_active"),
                row.getBoolean("is_system"),
                row.getBoolean("is_complete_state"),
                row.getObject("wip_limit", Integer.class),
                row.getInt("version"),
                InstantColumns.instant(row.getObject("created_at", LocalDateTime.class)),
                InstantColumns.instant(row.getObject("updated_at", LocalDateTime.class)));
    }
}
