package io.timetracker.projects;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Reads tasks with what was worked on them, in one statement. */
@Component
class TaskQueries {

    private static final String COLUMNS = """
            select t.*, coalesce(w.seconds, 0) as worked_seconds,
                   coalesce(w.billable_seconds, 0) as worked_billable_seconds,
                   coalesce(
                       (select max(c.label) from board_column c
                        where c.status_key = t.status and c.project_id = t.project_id and c.is_active = true),
                       (select max(c.label) from board_column c
                        where c.status_key = t.status and c.project_id is null)) as status_label
            """;
    private static final String FROM =
            " from task t join project p on p.id = t.project_id left join task_worked w on w.task_id = t.id ";
    private static final String SELECT = COLUMNS + FROM;
    private static final String ORDER = " order by t.urgency, t.due_order, t.created_at, t.id ";
    private static final String EACH_PROJECTS_FIRST = "select * from (" + COLUMNS
            + ", row_number() over (partition by t.project_id" + ORDER + ") as place" + FROM
            + "%s) ranked where place <= :limit order by place";
    private static final String OPEN = """
            t.status not in ('done', 'cancelled') and not exists (
                select 1 from board_column c
                where c.status_key = t.status and c.is_complete_state = true and c.is_active = true
                  and (c.project_id = t.project_id or c.project_id is null and not exists (
                      select 1 from board_column o where o.project_id = t.project_id and o.is_active = true)))
            """;
    private static final String BEHIND = """
            t.urgency >= :urgency and (t.urgency > :urgency
                or t.due_order > :due or t.due_order = :due and (t.created_at > :created
                    or t.created_at = :created and t.id > :id))
            """;
    private static final int MOST_CHOICES = 500;
    /** More than anybody searches for; each is a condition of its own. */
    private static final int MOST_TAGS = 20;

    private final JdbcClient jdbc;
    private final RowMapper<TaskView> row;

    TaskQueries(JdbcClient jdbc, RelationalMappingContext mapping, JdbcConverter converter) {
        this.jdbc = jdbc;
        @SuppressWarnings("unchecked")
        var entity = (RelationalPersistentEntity<Task>) mapping.getRequiredPersistentEntity(Task.class);
        var task = new EntityRowMapper<>(entity, converter);
        this.row = (result, number) ->
                task.mapRow(result, number).view(ProjectQueries.worked(result), result.getString("status_label"));
    }

    PageOf<TaskView> page(TaskFilter filter, PageAsk ask, CurrentUser reader) {
        var where = behind(ask, where(filter, reader));
        var rows = jdbc.sql(SELECT + where.sql() + ORDER + "limit :limit offset :offset")
                .params(where.parameters())
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, TaskQueries::place, () -> count(where(filter, reader)));
    }

    /** A page for each project, all of them in one statement; counted, when anybody asks, in one more. */
    Map<ProjectId, PageOf<TaskView>> pages(
            Collection<ProjectId> projects, TaskFilter filter, PageAsk ask, CurrentUser reader) {
        var counts = SingletonSupplier.of(() -> counts(of(projects, where(filter, reader))));
        var where = behind(ask, of(projects, where(filter, reader)));
        var found = jdbc
                .sql(EACH_PROJECTS_FIRST.formatted(where.sql()))
                .params(where.parameters())
                .param("limit", ask.perPage() + 1)
                .query(row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(TaskView::projectId));
        return projects.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        project -> PageOf.of(
                                found.getOrDefault(project, List.of()),
                                ask,
                                TaskQueries::place,
                                () -> counts.obtain().getOrDefault(project, 0L))));
    }

    private static Conditions of(Collection<ProjectId> projects, Conditions where) {
        return where.and("t.project_id in (:projects)").with("projects", ProjectQueries.values(projects));
    }

    private Map<ProjectId, Long> counts(Conditions where) {
        var counts = new HashMap<ProjectId, Long>();
        jdbc.sql("select t.project_id, count(*) from task t join project p on p.id = t.project_id" + where.sql()
                        + "group by t.project_id")
                .params(where.parameters())
                .query(result -> {
                    counts.put(new ProjectId(result.getLong(1)), result.getLong(2));
                });
        return counts;
    }

    static Cursor place(TaskView task) {
        return Cursor.after(
                task.priority().urgency(),
                task.dueDate() == null ? Task.NEVER : task.dueDate(),
                task.createdAt(),
                task.id().value());
    }

    private static Conditions behind(PageAsk ask, Conditions where) {
        var cursor = ask.cursor();
        if (cursor == null || cursor.isStart()) {
            return where;
        }
        try {
            return where.and(BEHIND)
                    .with("urgency", cursor.number(0))
                    .with("due", LocalDate.parse(cursor.text(1)))
                    .with("created", InstantColumns.column(Instant.parse(cursor.text(2))))
                    .with("id", cursor.number(3));
        } catch (DateTimeParseException madeUp) {
            throw new Invalid("cursor", "validation.cursor");
        }
    }

    private static Conditions where(TaskFilter filter, CurrentUser reader) {
        var where = RowRule.tasks(reader)
                .and("t.project_id = :project", "project", TypedId.valueOf(filter.projectId()))
                .and("t.status = :status", "status", filter.status());
        if (filter.openOnly()) {
            where.and(OPEN);
        }
        tags(filter.tags(), where);
        return where;
    }

    private static void tags(List<String> tags, Conditions where) {
        var wanted =
                tags.stream().filter(tag -> !tag.isBlank()).limit(MOST_TAGS).toList();
        if (!wanted.isEmpty()) {
            where.and(IntStream.range(0, wanted.size())
                    .mapToObj("lower(t.tags) like :tag%d escape '!'"::formatted)
                    .collect(Collectors.joining(" or ", "(", ")")));
            IntStream.range(0, wanted.size()).forEach(i -> where.with("tag" + i, Wording.containing(wanted.get(i))));
        }
    }

    private long count(Conditions where) {
        return jdbc.sql("select count(*) from task t join project p on p.id = t.project_id" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    Optional<TaskView> find(TaskId id) {
        return jdbc.sql(SELECT + "where t.id = ?").param(id.value()).query(row).optional();
    }

    Map<TaskId, TaskView> findAll(Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where t.id in (:ids)")
                .param("ids", ProjectQueries.values(ids))
                .query(row)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(TaskView::id, Function.identity()));
    }

    List<TaskView> due(LocalDate from, LocalDate until, CurrentUser reader) {
        return jdbc.sql(SELECT + """
                        where t.status in ('todo', 'in_progress', 'review') and p.status = 'active'
                          and t.due_date between :from and :until
                          and (:all = true or t.assigned_to = :me or t.created_by = :me)
                        order by t.due_date, t.urgency, t.id limit 20
                        """)
                .param("from", from)
                .param("until", until)
                .param("all", reader.isAdmin())
                .param("me", reader.id().value())
                .query(row)
                .list();
    }

    List<TaskChoice> openTasks(ProjectId project, CurrentUser reader) {
        var where = RowRule.tasks(reader)
                .and("t.project_id = :project", "project", project.value())
                .and(OPEN);
        return jdbc.sql("select t.id, t.name from task t join project p on p.id = t.project_id" + where.sql() + ORDER
                        + "limit :limit")
                .params(where.parameters())
                .param("limit", MOST_CHOICES)
                .query((result, number) ->
                        new TaskChoice(new TaskId(result.getLong(1)), Objects.requireNonNull(result.getString(2))))
                .list();
    }
}
