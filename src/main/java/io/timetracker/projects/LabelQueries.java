package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of projects and tasks together, for lists in which both stand beside each other. */
@Component
class LabelQueries {

    private static final String PROJECTS =
            "select 'project' as kind, id, name, client_id, color, status from project where id in (:projects)";
    private static final String TASKS =
            "select 'task' as kind, id, name, null as client_id, null as color, null as status from task where id in (:tasks)";

    private final JdbcClient jdbc;

    LabelQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Labels of(Collection<ProjectId> projectIds, Collection<TaskId> taskIds) {
        if (projectIds.isEmpty() && taskIds.isEmpty()) {
            return Labels.NONE;
        }
        return read(new HashSet<>(projectIds), new HashSet<>(taskIds));
    }

    private Labels read(Set<ProjectId> projectIds, Set<TaskId> taskIds) {
        var sql = new StringJoiner(" union all ");
        if (!projectIds.isEmpty()) {
            sql.add(PROJECTS);
        }
        if (!taskIds.isEmpty()) {
            sql.add(TASKS);
        }
        var projects = new HashMap<ProjectId, ProjectLabel>();
        var tasks = new HashMap<TaskId, String>();
        jdbc.sql(sql.toString())
                .param("projects", ProjectQueries.values(projectIds))
                .param("tasks", ProjectQueries.values(taskIds))
                .query(row -> {
                    if (row.getString("kind").equals("task")) {
                        tasks.put(new TaskId(row.getLong("id")), row.getString("name"));
                    } else {
                        projects.put(new ProjectId(row.getLong("id")), label(row));
                    }
                });
        return new Labels(Map.copyOf(projects), Map.copyOf(tasks));
    }

    private static ProjectLabel label(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ProjectLabel(
                row.getString("name"),
                new ClientId(row.getLong("client_id")),
                row.getString("color"),
                ProjectStatus.of(row.getString("status")).orElse(ProjectStatus.ACTIVE));
    }
}
