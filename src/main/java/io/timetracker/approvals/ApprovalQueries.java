package io.timetracker.approvals;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.convert.EntityRowMapper;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads levels of requests in bulk, the newest request first. Those whose entry was deleted are none. */
@Component
class ApprovalQueries {

    private final JdbcClient jdbc;
    private final RowMapper<ApprovalView> row;

    ApprovalQueries(JdbcClient jdbc, RelationalMappingContext mapping, JdbcConverter converter) {
        this.jdbc = jdbc;
        @SuppressWarnings("unchecked")
        var entity = (RelationalPersistentEntity<Approval>) mapping.getRequiredPersistentEntity(Approval.class);
        var approval = new EntityRowMapper<>(entity, converter);
        this.row = (result, number) -> approval.mapRow(result, number).view();
    }

    /**
     * Levels whose turn has come.
     *
     * @param except nobody decides on their own time; null where the rules allow it
     * @param approvers only those that one of them is to decide; null: everybody's
     */
    PageOf<ApprovalView> waiting(@Nullable UserId except, @Nullable Set<UserId> approvers, PageAsk ask) {
        var where = new Where("waiting = true");
        if (except != null) {
            where.and("owner_id <> :except", "except", except.value());
        }
        if (approvers != null) {
            where.and("assigned_approver_id in (:approvers)", "approvers", values(approvers));
        }
        return page(where, ask);
    }

    /** Levels whose turn has come, of requests that were made by that moment. */
    PageOf<ApprovalView> waitingSince(Instant latest, PageAsk ask) {
        var where = new Where("waiting = true");
        where.and("requested_at <= :latest", "latest", InstantColumns.column(latest));
        return page(where, ask);
    }

    /** Levels of requests that are about somebody's time, or that somebody has made. */
    PageOf<ApprovalView> of(UserId person, Set<ApprovalStatus> statuses, PageAsk ask) {
        var where = new Where("deleted_at is null");
        where.and("(owner_id = :person or requested_by = :person)", "person", person.value());
        if (!statuses.isEmpty()) {
            where.and(
                    "status in (:statuses)",
                    "statuses",
                    statuses.stream().map(ApprovalStatus::wire).toList());
        }
        return page(where, ask);
    }

    private PageOf<ApprovalView> page(Where where, PageAsk ask) {
        var counted = where.copy();
        where.after(ask.cursor());
        var rows = jdbc.sql("""
                        select * from time_entry_approval where %s
                        order by requested_at desc, id desc limit :limit offset :offset
                        """.formatted(where))
                .params(where.values)
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, ApprovalQueries::place, () -> count(counted));
    }

    private long count(Where where) {
        return jdbc.sql("select count(*) from time_entry_approval where " + where)
                .params(where.values)
                .query(Long.class)
                .single();
    }

    static Cursor place(ApprovalView approval) {
        return Cursor.after(
                ChronoUnit.MICROS.between(Instant.EPOCH, approval.requestedAt()),
                approval.id().value());
    }

    /** All levels of all requests for the entries, the oldest first. */
    Map<TimeEntryId, List<ApprovalView>> ofEntries(Collection<TimeEntryId> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select * from time_entry_approval
                        where time_entry_id in (:entries) and deleted_at is null order by id
                        """)
                .param("entries", entries.stream().map(TimeEntryId::value).toList())
                .query(row)
                .stream()
                .collect(Collectors.groupingBy(ApprovalView::timeEntryId));
    }

    /** Those of which a request was approved by its last level; deleted ones, too: approved they come back. */
    Set<TimeEntryId> approvedAmong(Collection<TimeEntryId> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        select time_entry_id from time_entry_approval
                        where time_entry_id in (:entries) and approval_level = levels and status = 'approved'
                        """)
                .param("entries", entries.stream().map(TimeEntryId::value).toList())
                .query(Long.class)
                .stream()
                .map(TimeEntryId::new)
                .collect(Collectors.toSet());
    }

    /** Everything that somebody is to decide still, whether or not its turn has come: always in the same order. */
    List<ApprovalId> pendingWith(UserId approver) {
        return jdbc.sql("""
                        select id from time_entry_approval
                        where assigned_approver_id = ? and status = 'pending' and deleted_at is null
                        order by owner_id, id
                        """)
                .param(approver.value())
                .query((row, number) -> new ApprovalId(row.getLong(1)))
                .list();
    }

    private static List<Long> values(Collection<UserId> people) {
        return people.stream().map(UserId::value).toList();
    }

    /** A filter as SQL. */
    private static final class Where {

        private final List<String> conditions;
        private final Map<String, Object> values;

        Where(String condition) {
            this(List.of(condition), Map.of());
        }

        private Where(List<String> conditions, Map<String, Object> values) {
            this.conditions = new ArrayList<>(conditions);
            this.values = new LinkedHashMap<>(values);
        }

        Where copy() {
            return new Where(conditions, values);
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void after(@Nullable Cursor cursor) {
            if (cursor != null && !cursor.isStart()) {
                conditions.add("requested_at <= :seen and (requested_at < :seen or id < :seen_id)");
                values.put("seen", InstantColumns.column(Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS)));
                values.put("seen_id", cursor.number(1));
            }
        }

        @Override
        public String toString() {
            return String.join(" and ", conditions);
        }
    }
}
