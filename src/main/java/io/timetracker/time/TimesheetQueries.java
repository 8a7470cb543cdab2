package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads periods in bulk, newest first, and what was worked in them. */
@Component
class TimesheetQueries {

    /** So many stretches are summed in one statement. */
    private static final int TOGETHER = 200;

    private final JdbcClient jdbc;
    private final RowMapper<TimesheetView> row;

    TimesheetQueries(JdbcClient jdbc, RelationalMappingContext mapping, JdbcConverter converter) {
        this.jdbc = jdbc;
        @SuppressWarnings("unchecked")
        var entity = (RelationalPersistentEntity<TimesheetPeriod>)
                mapping.getRequiredPersistentEntity(TimesheetPeriod.class);
        var period = new EntityRowMapper<>(entity, converter);
        this.row = (result, number) -> period.mapRow(result, number).view();
    }

    /**
     * Whose periods: one person's, everybody's but one person's, or everybody's.
     *
     * @param owner only this person's
     * @param except everybody's but this person's
     * @param onlyHandedIn no drafts
     */
    record Whose(@Nullable UserId owner, @Nullable UserId except, boolean onlyHandedIn) {}

    PageOf<TimesheetView> page(Whose whose, TimesheetFilter filter, PageAsk ask) {
        var where = new Where(whose, filter);
        var counted = new Where(whose, filter);
        where.after(ask.cursor());
        var rows = jdbc.sql(
                        "select * from timesheet_period %s order by %speriod_start desc, id desc limit :limit offset :offset"
                                .formatted(where, first(whose, filter)))
                .params(where.values)
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, TimesheetQueries::place, () -> count(counted));
    }

    /** What is the same in all of them leads the index that has the order; H2 wants to be told. */
    private static String first(Whose whose, TimesheetFilter filter) {
        return whose.owner() != null ? "user_id, " : filter.statuses().size() == 1 ? "status, " : "";
    }

    private long count(Where where) {
        return jdbc.sql("select count(*) from timesheet_period " + where)
                .params(where.values)
                .query(Long.class)
                .single();
    }

    /** What is submitted by others than this person and open to nobody now, the oldest first. */
    List<TimesheetView> waiting(UserId except, Instant now, int most) {
        return jdbc.sql("""
                        select * from timesheet_period where status = 'submitted' and user_id <> ?
                        and (reopened_until is null or reopened_until <= ?)
                        order by status, period_start, id limit ?
                        """)
                .params(except.value(), InstantColumns.column(now), most)
                .query(row)
                .list();
    }

    /** How many of each person's periods are submitted and open to nobody now. */
    Map<UserId, Long> waitingByOwner(Instant now) {
        var waiting = new HashMap<UserId, Long>();
        jdbc.sql("""
                        select user_id, count(*) from timesheet_period where status = 'submitted'
                        and (reopened_until is null or reopened_until <= ?) group by user_id
                        """).param(InstantColumns.column(now)).query((java.sql.ResultSet found) -> {
            waiting.put(new UserId(found.getLong(1)), found.getLong(2));
        });
        return waiting;
    }

    static Cursor place(TimesheetView period) {
        return Cursor.after(period.firstDay().toEpochDay(), period.id().value());
    }

    /**
     * A period that locks, in whatever way.
     *
     * @param reopenedUntil for its owner it does not, until then
     */
    record Locking(
            TimesheetId id,
            TimesheetSpan span,
            TimesheetStatus status,
            @Nullable Instant reopenedUntil) {

        /** @param now under the lock of the owner's time */
        boolean isOpenFor(UserId caller, Instant now) {
            return reopenedUntil != null && now.isBefore(reopenedUntil) && caller.equals(span.owner());
        }
    }

    /** Those that hold one of the days at least. */
    List<Locking> locking(Collection<UserId> owners, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select id, user_id, period_start, period_end, status, reopened_until from timesheet_period
                        where user_id in (:owners) and period_start <= :last and period_end >= :first and status in (:locking)
                        """)
                .param("owners", owners.stream().map(UserId::value).toList())
                .param("first", first)
                .param("last", last)
                .param("locking", wire(TimesheetStatus.LOCKING))
                .query((row, number) -> new Locking(
                        new TimesheetId(row.getLong(1)),
                        new TimesheetSpan(
                                new UserId(row.getLong(2)),
                                row.getObject(3, LocalDate.class),
                                row.getObject(4, LocalDate.class)),
                        TimesheetStatus.of(row.getString(5)).orElseThrow(),
                        moment(row.getObject(6, LocalDateTime.class))))
                .list();
    }

    /** Those of that status that hold one of the days at least; of everybody, where nobody is named. */
    List<TimesheetSpan> having(TimesheetStatus status, Collection<UserId> owners, LocalDate first, LocalDate last) {
        var whose = owners.isEmpty() ? "" : " and user_id in (:owners)";
        return jdbc.sql("""
                        select user_id, period_start, period_end from timesheet_period
                        where status = :status and period_start <= :last and period_end >= :first
                        """ + whose)
                .param("status", status.wire())
                .param("first", first)
                .param("last", last)
                .params(
                        owners.isEmpty()
                                ? Map.of()
                                : Map.of(
                                        "owners",
                                        owners.stream().map(UserId::value).toList()))
                .query((row, number) -> new TimesheetSpan(
                        new UserId(row.getLong(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime column) {
        return column == null ? null : InstantColumns.instant(column);
    }

    /**
     * What waits for its closing: handed in, and it ended on that day or before. What its owner may still change does not,
     * nor what was decided once and now waits for its decision again.
     */
    List<TimesheetId> endedBy(LocalDate day, Instant now) {
        return jdbc.sql("""
                        select id from timesheet_period
                        where status in ('submitted', 'approved') and period_end <= ?
                        and (status = 'approved' or (closed_at is null and approved_at is null))
                        and (reopened_until is null or reopened_until <= ?) order by id
                        """)
                .params(day, InstantColumns.column(now))
                .query((row, number) -> new TimesheetId(row.getLong(1)))
                .list();
    }

    /** Finished seconds that began in each of the stretches; those without any are left out. */
    Map<TimesheetSpan, Long> seconds(Collection<TimesheetSpan> spans, ZoneId zone) {
        var seconds = new HashMap<TimesheetSpan, Long>();
        inEach(spans, "sum(duration_seconds)", " and end_time is not null", zone, (span, row) -> {
            var sum = row.getLong(2);
            if (sum > 0) {
                seconds.put(span, sum);
            }
        });
        return seconds;
    }

    /** The days of each of the stretches on which something began; those without any are left out. */
    Map<TimesheetSpan, Set<LocalDate>> workedDays(Collection<TimesheetSpan> spans, ZoneId zone) {
        var days = new HashMap<TimesheetSpan, Set<LocalDate>>();
        inEach(spans, "start_time", "", zone, (span, row) -> {
            var start = InstantColumns.instant(row.getObject(2, LocalDateTime.class));
            days.computeIfAbsent(span, none -> new HashSet<>()).add(LocalDate.ofInstant(start, zone));
        });
        return days;
    }

    private interface OfSpan {

        void read(TimesheetSpan span, ResultSet row) throws SQLException;
    }

    private void inEach(Collection<TimesheetSpan> spans, String column, String condition, ZoneId zone, OfSpan reader) {
        var all = List.copyOf(Set.copyOf(spans));
        for (var from = 0; from < all.size(); from += TOGETHER) {
            inEach(all.subList(from, Math.min(from + TOGETHER, all.size())), column, condition, zone, reader);
        }
    }

    private void inEach(List<TimesheetSpan> spans, String column, String condition, ZoneId zone, OfSpan reader) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var place = 0; place < spans.size(); place++) {
            var span = spans.get(place);
            parts.add("select " + place + ", " + column + " from time_entry"
                    + " where user_id = ? and start_time >= ? and start_time < ?" + condition);
            values.add(span.owner().value());
            values.add(InstantColumns.column(span.firstDay().atStartOfDay(zone).toInstant()));
            values.add(InstantColumns.column(
                    span.lastDay().plusDays(1).atStartOfDay(zone).toInstant()));
        }
        jdbc.sql(String.join(" union all ", parts))
                .params(values)
                .query((ResultSet row) -> reader.read(spans.get(row.getInt(1)), row));
    }

    private static List<String> wire(Set<TimesheetStatus> statuses) {
        return statuses.stream().map(TimesheetStatus::wire).toList();
    }

    /** A filter as SQL. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Where(Whose whose, TimesheetFilter filter) {
            if (whose.owner() != null) {
                and("user_id = :owner", "owner", whose.owner().value());
            }
            if (whose.except() != null) {
                and("user_id <> :except", "except", whose.except().value());
            }
            if (whose.onlyHandedIn()) {
                conditions.add("status <> 'draft'");
            }
            if (!filter.statuses().isEmpty()) {
                and("status in (:statuses)", "statuses", wire(filter.statuses()));
            }
            if (filter.from() != null) {
                and("period_end >= :from", "from", filter.from());
            }
            if (filter.until() != null) {
                and("period_start <= :until", "until", filter.until());
            }
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void after(@Nullable Cursor cursor) {
            if (cursor != null && !cursor.isStart()) {
                conditions.add("period_start <= :seen and (period_start < :seen or id < :seen_id)");
                values.put("seen", seenDay(cursor));
                values.put("seen_id", cursor.number(1));
            }
        }

        private static LocalDate seenDay(Cursor cursor) {
            var day = cursor.number(0);
            return LocalDate.ofEpochDay(Math.clamp(day, 0, 100_000));
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }
    }
}
