package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.WorkLogged.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries in bulk: newest start first, by page or by cursor, any depth at the same cost. */
@Component
class TimeEntryQueries {

    private final JdbcClient jdbc;

    TimeEntryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<TimeEntryView> page(TimeEntryFilter filter, PageAsk ask) {
        var where = new Where(filter);
        var counted = new Where(filter);
        where.after(ask.cursor());
        var rows = jdbc.sql(
                        "select * from time_entry %s %s limit :limit offset :offset".formatted(where, order(filter)))
                .params(where.values)
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query((row, number) -> map(row))
                .list();
        return PageOf.of(rows, ask, TimeEntryQueries::place, () -> count(counted));
    }

    /** What lies just before a place, in the same order: the newest start first. */
    PageOf<TimeEntryView> newer(TimeEntryFilter filter, Cursor place, PageAsk ask) {
        var where = new Where(filter);
        where.before(place);
        var order = order(filter).replace(" desc", "");
        var rows = jdbc.sql("select * from time_entry %s %s limit :limit".formatted(where, order))
                .params(where.values)
                .param("limit", ask.perPage())
                .query((row, number) -> map(row))
                .list()
                .reversed();
        var next = rows.isEmpty() ? place : place(rows.getLast());
        return new PageOf<>(rows, ask, next, () -> count(new Where(filter)));
    }

    /** H2 walks the index only when its first column is in the order, too. */
    private static String order(TimeEntryFilter filter) {
        var first = filter.userId() != null ? "user_id, " : filter.projectId() != null ? "project_id, " : "";
        return "order by " + first + "start_time desc, id desc";
    }

    /** The newest start first. */
    List<TimeEntryId> ids(TimeEntryFilter filter, int most) {
        var where = new Where(filter);
        return jdbc.sql("select id from time_entry %s %s limit :limit".formatted(where, order(filter)))
                .params(where.values)
                .param("limit", most)
                .query((row, number) -> new TimeEntryId(row.getLong(1)))
                .list();
    }

    Map<TimeEntryId, TimeEntryView> findAll(Collection<TimeEntryId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from time_entry where id in (:ids)")
                .param("ids", ids.stream().map(TimeEntryId::value).toList())
                .query((row, number) -> map(row))
                .stream()
                .collect(Collectors.toMap(TimeEntryView::id, entry -> entry));
    }

    long count(TimeEntryFilter filter) {
        return count(new Where(filter));
    }

    private long count(Where where) {
        return jdbc.sql("select count(*) from time_entry " + where)
                .params(where.values)
                .query(Long.class)
                .single();
    }

    static Cursor place(TimeEntryView entry) {
        return Cursor.after(
                ChronoUnit.MICROS.between(Instant.EPOCH, entry.startTime()),
                entry.id().value());
    }

    /** When each finished entry began and how long it is; no more columns than that, so the index answers. */
    List<Span> spans(UserId user, Instant from, Instant until) {
        return jdbc.sql("""
                        select start_time, duration_seconds from time_entry
                        where user_id = ? and start_time >= ? and start_time < ? and end_time is not null
                        """)
                .params(user.value(), InstantColumns.column(from), InstantColumns.column(until))
                .query((row, number) -> new Span(instant(row, "start_time"), row.getLong("duration_seconds")))
                .list();
    }

    /** When each finished entry began and ended. */
    List<LikelyStop.Worked> worked(UserId user, Instant from, Instant until) {
        return jdbc.sql("""
                        select start_time, end_time from time_entry
                        where user_id = ? and start_time >= ? and start_time < ? and end_time is not null
                        """)
                .params(user.value(), InstantColumns.column(from), InstantColumns.column(until))
                .query((row, number) -> new LikelyStop.Worked(instant(row, "start_time"), instant(row, "end_time")))
                .list();
    }

    /** Whole finished entries that began within the bounds. */
    List<TimeEntryView> finished(UserId user, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from time_entry
                        where user_id = ? and start_time >= ? and start_time < ? and end_time is not null
                        order by user_id, start_time desc, id desc
                        """)
                .params(user.value(), InstantColumns.column(from), InstantColumns.column(until))
                .query((row, number) -> map(row))
                .list();
    }

    record Span(Instant start, long seconds) {}

    /** Finished entries that share a moment with the span; touching ends share none. */
    List<Taken> overlapping(UserId owner, Instant from, Instant until) {
        return jdbc.sql("""
                        select id, start_time, end_time from time_entry
                        where user_id = ? and end_time > ? and start_time < ? and timed = true
                        """)
                .params(owner.value(), InstantColumns.column(from), InstantColumns.column(until))
                .query((row, number) -> new Taken(
                        new TimeEntryId(row.getLong("id")), instant(row, "start_time"), instant(row, "end_time")))
                .list();
    }

    /** Entries without a clock that begin within the bounds. */
    List<TimeEntryView> untimed(UserId owner, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from time_entry
                        where user_id = ? and start_time >= ? and start_time < ? and timed = false
                        """)
                .params(owner.value(), InstantColumns.column(from), InstantColumns.column(until))
                .query((row, number) -> map(row))
                .list();
    }

    record Taken(TimeEntryId id, Instant start, Instant end) {}

    /** What lies between the two moments, wholly or in part, running entries included. */
    List<TimeEntryView> touching(UserId user, Instant from, Instant until) {
        return jdbc
                .sql("""
                        select * from time_entry where user_id = :user and start_time < :until
                        and (end_time >= :from or end_time is null)
                        order by user_id, start_time desc, id desc
                        """)
                .param("user", user.value())
                .param("from", InstantColumns.column(from))
                .param("until", InstantColumns.column(until))
                .query((row, number) -> map(row))
                .list()
                .stream()
                .filter(entry ->
                        !from.equals(entry.endTime()) || !entry.startTime().isBefore(from))
                .toList();
    }

    Map<UserId, Long> finishedSeconds(Collection<UserId> users) {
        var seconds = new HashMap<UserId, Long>();
        if (!users.isEmpty()) {
            jdbc.sql("""
                            select user_id, sum(duration_seconds) from time_entry
                            where user_id in (:users) and end_time is not null group by user_id
                            """)
                    .param("users", users.stream().map(UserId::value).toList())
                    .query((java.sql.ResultSet row) -> {
                        seconds.put(new UserId(row.getLong(1)), row.getLong(2));
                    });
        }
        return seconds;
    }

    /** One after the other: there may be very many. */
    void tellWork(ProjectId project, Consumer<Work> listener) {
        jdbc.sql("""
                        select user_id, project_id, task_id, client_id, start_time, duration_seconds, billable, paid
                        from time_entry where project_id = ? and duration_seconds is not null
                        """).param(project.value()).query((ResultSet row) -> listener.accept(work(row)));
    }

    /** Finished work, in no order. */
    void tellFound(WorkFilter filter, Consumer<FoundWork> listener) {
        var where = new Where(filter);
        jdbc.sql("""
                        select id, user_id, project_id, task_id, client_id, start_time, duration_seconds, billable, paid, tags
                        from time_entry\s""" + where)
                .params(where.values)
                .query((ResultSet row) -> listener.accept(new FoundWork(
                        new TimeEntryId(row.getLong("id")), work(row), TagNames.of(row.getString("tags")))));
    }

    /** Whole finished entries behind a place, the newest start first. */
    List<TimeEntryView> found(WorkFilter filter, Cursor place, int most) {
        var where = new Where(filter);
        where.after(place);
        return jdbc.sql("select * from time_entry %s %s limit :limit".formatted(where, order(filter)))
                .params(where.values)
                .param("limit", most)
                .query((row, number) -> map(row))
                .list();
    }

    /** Whose work the filter finds. */
    Set<UserId> owners(WorkFilter filter) {
        var where = new Where(filter);
        return Set.copyOf(jdbc.sql("select distinct user_id from time_entry " + where)
                .params(where.values)
                .query((row, number) -> new UserId(row.getLong(1)))
                .list());
    }

    Sum sum(WorkFilter filter) {
        var where = new Where(filter);
        return jdbc.sql("select count(*), coalesce(sum(duration_seconds), 0) from time_entry " + where)
                .params(where.values)
                .query((row, number) -> new Sum(row.getLong(1), row.getLong(2)))
                .single();
    }

    record Sum(long entries, long seconds) {

        static final Sum NOTHING = new Sum(0, 0);
    }

    /** All that runs, of everybody, the earliest start first. */
    List<TimeEntryView> running() {
        return jdbc.sql("select * from time_entry where end_time is null order by start_time, id")
                .query((row, number) -> map(row))
                .list();
    }

    private static String order(WorkFilter filter) {
        var first = filter.users().size() == 1 ? "user_id, " : filter.projects().size() == 1 ? "project_id, " : "";
        return "order by " + first + "start_time desc, id desc";
    }

    private static Work work(ResultSet row) throws SQLException {
        return new Work(
                new UserId(row.getLong("user_id")),
                id(row, "project_id", ProjectId::new),
                id(row, "task_id", TaskId::new),
                id(row, "client_id", ClientId::new),
                instant(row, "start_time"),
                row.getLong("duration_seconds"),
                row.getBoolean("billable"),
                row.getBoolean("paid"));
    }

    /** All finished work of a person, in no order. */
    void tellWork(UserId owner, Consumer<Work> listener) {
        jdbc.sql("""
                        select user_id, project_id, task_id, client_id, start_time, duration_seconds, billable, paid
                        from time_entry where user_id = ? and duration_seconds is not null
                        """).param(owner.value()).query((ResultSet row) -> listener.accept(work(row)));
    }

    static TimeEntryView map(ResultSet row) throws SQLException {
        return new TimeEntryView(
                new TimeEntryId(row.getLong("id")),
                new UserId(row.getLong("user_id")),
                id(row, "project_id", ProjectId::new),
                id(row, "client_id", ClientId::new),
                id(row, "task_id", TaskId::new),
                instant(row, "start_time"),
                instantOrNull(row, "end_time"),
                row.getObject("duration_seconds", Integer.class),
                row.getObject("worked_seconds", Integer.class),
                row.getInt("break_seconds"),
                instantOrNull(row, "paused_at"),
                row.getBoolean("timed"),
                row.getString("notes"),
                row.getString("tags"),
                row.getString("source"),
                row.getBoolean("billable"),
                row.getBoolean("paid"),
                row.getString("invoice_number"),
                row.getInt("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                rounding(row.getString("rounded_by")));
    }

    private static @Nullable Rounding rounding(@Nullable String kept) {
        return kept == null ? null : Rounding.parse(kept);
    }

    private static <T extends TypedId> @Nullable T id(ResultSet row, String column, LongFunction<T> type)
            throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : type.apply(value);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : InstantColumns.instant(value);
    }

    /** A filter as SQL. */
    private static final class Where {

        private static final String BEARING = """
                select bearing.entry_id from time_entry_tag bearing join tag on tag.id = bearing.tag_id
                where tag.name_key in (:%s)
                """;

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Where(TimeEntryFilter filter) {
            equal("user_id", TypedId.valueOf(filter.userId()));
            equal("project_id", TypedId.valueOf(filter.projectId()));
            equal("client_id", TypedId.valueOf(filter.clientId()));
            equal("task_id", TypedId.valueOf(filter.taskId()));
            equal("billable", filter.billable());
            equal("paid", filter.paid());
            bound("start_time >= :from", "from", filter.from());
            bound("start_time <= :until", "until", filter.until());
            text(filter.text());
            tags(filter.tags());
            filter.without().stream().sorted().map(Where::lacking).forEach(conditions::add);
            if (!filter.includeRunning()) {
                conditions.add("end_time is not null");
            }
        }

        Where(WorkFilter filter) {
            bound("start_time >= :from", "from", filter.from());
            bound("start_time < :until", "until", filter.until());
            in("user_id", filter.users());
            in("project_id", filter.projects());
            in("task_id", filter.tasks());
            if (!filter.clients().isEmpty()) {
                var isOnProject = filter.clientsProjects().isEmpty() ? "" : " or project_id in (:clients_projects)";
                conditions.add("(project_id is null and client_id in (:clients)" + isOnProject + ")");
                values.put("clients", ids(filter.clients()));
                values.put("clients_projects", ids(filter.clientsProjects()));
            }
            equal("billable", filter.billable());
            equal("paid", filter.paid());
            text(filter.text());
            tags(filter.tags());
            conditions.add("duration_seconds is not null");
        }

        /** Whatever is on a project is that project's client's. */
        private static String lacking(Lack lack) {
            return switch (lack) {
                case PROJECT -> "project_id is null";
                case CLIENT -> "project_id is null and client_id is null";
                case TASK -> "task_id is null";
                case TAGS -> "not exists (select 1 from time_entry_tag bearing where bearing.entry_id = time_entry.id)";
            };
        }

        private void in(String column, Collection<? extends TypedId> wanted) {
            if (!wanted.isEmpty()) {
                conditions.add(column + " in (:" + column + ")");
                values.put(column, ids(wanted));
            }
        }

        private static List<Long> ids(Collection<? extends TypedId> ids) {
            return ids.stream().map(TypedId::value).toList();
        }

        private void equal(String column, @Nullable Object value) {
            if (value != null) {
                conditions.add(column + " = :" + column);
                values.put(column, value);
            }
        }

        private void bound(String condition, String name, @Nullable Instant moment) {
            if (moment != null) {
                conditions.add(condition);
                values.put(name, InstantColumns.column(moment));
            }
        }

        private void text(@Nullable String text) {
            if (text != null && !text.isBlank()) {
                conditions.add("(lower(notes) like :text escape '!' or lower(tags) like :text escape '!')");
                var literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
                values.put("text", "%" + literal + "%");
            }
        }

        /** No join, which would give an entry once for each of its tags. */
        private void tags(TagFilter filter) {
            var keys = filter.keys();
            if (keys.isEmpty()) {
                return;
            }
            switch (filter.mode()) {
                case ANY -> bearing("id in (%s)", "tags", keys);
                case NONE -> bearing("not exists (%s and bearing.entry_id = time_entry.id)", "tags", keys);
                case ALL -> {
                    for (var place = 0; place < keys.size(); place++) {
                        bearing("id in (%s)", "tag_" + place, List.of(keys.get(place)));
                    }
                }
            }
        }

        private void bearing(String condition, String name, List<String> keys) {
            conditions.add(condition.formatted(BEARING.formatted(name)));
            values.put(name, keys);
        }

        void after(@Nullable Cursor cursor) {
            if (cursor != null && !cursor.isStart()) {
                conditions.add("start_time <= :seen and (start_time < :seen or id < :seen_id)");
                values.put("seen", InstantColumns.column(Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS)));
                values.put("seen_id", cursor.number(1));
            }
        }

        void before(Cursor place) {
            conditions.add("start_time >= :seen and (start_time > :seen or id > :seen_id)");
            values.put("seen", InstantColumns.column(Instant.EPOCH.plus(place.number(0), ChronoUnit.MICROS)));
            values.put("seen_id", place.number(1));
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }
    }
}
