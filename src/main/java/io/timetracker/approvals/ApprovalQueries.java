package io.timetracker.approvals;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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

    /** Levels whose turn has come and that somebody could decide: the same in SQL as {@link Decider#couldDecide}. */
    PageOf<ApprovalView> waiting(Decider decider, PageAsk ask) {
        var where = new Where("waiting = true");
        var me = decider.user().id().value();
        if (!decider.ownTime()) {
            where.and("owner_id <> :except", "except", me);
        }
        if (!decider.user().isAdmin()) {
            where.and("assigned_approver_id in (:approvers)", "approvers", values(decider.approvers()));
            // Nobody gives two of the levels of a request.
            where.and("""
                    not exists (select 1 from time_entry_approval earlier
                        where earlier.time_entry_id = time_entry_approval.time_entry_id and earlier.approved_by = :me
                          and earlier.requested_at = time_entry_approval.requested_at)
                    """, "me", me);
            if (!decider.represented().isEmpty()) {
                where.and(
                        "(assigned_approver_id = :me or owner_id not in (:represented))",
                        "represented",
                        values(decider.represented()));
            }
        }
        return page(where, ask);
    }

    /** Levels whose turn has come, of requests that were made by that moment. */
    PageOf<ApprovalView> waitingSince(Instant latest, PageAsk ask) {
        var where = new Where("waiting = true");
        where.and("requested_at <= :latest", "latest", InstantColumns.column(latest));
        return page(where, ask);
    }

    /** How many entries of each person wait for a decision. */
    Map<UserId, Long> waitingByOwner() {
        var waiting = new HashMap<UserId, Long>();
        jdbc.sql("select owner_id, count(*) from time_entry_approval where waiting = true group by owner_id")
                .query((java.sql.ResultSet found) -> {
                    waiting.put(new UserId(found.getLong(1)), found.getLong(2));
                });
        return waiting;
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

    /**
     * Those of which a request was approved by its last level, deleted ones included: approved they come back. And those of
     * which a level is approved and the next one waits, so that nobody approves something else than the one before.
     */
    Set<TimeEntryId> approvedAmong(Collection<TimeEntryId> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("""
                        select distinct time_entry_id from time_entry_approval
                        where time_entry_id in (:entries) and status = 'approved'
                          and (approval_level = levels or exists (select 1 from time_entry_approval opened
                            where opened.open_entry_id = time_entry_approval.time_entry_id
                              and opened.requested_at = time_entry_approval.requested_at))
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

    /** @param heir null: any administrator @return false if it was decided on meanwhile */
    boolean reassign(ApprovalView pending, @Nullable UserId heir) {
        return jdbc.sql("""
                        update time_entry_approval set assigned_approver_id = ?, version = version + 1
                        where id = ? and version = ? and status = 'pending'
                        """)
                        .param(TypedId.valueOf(heir))
                        .param(pending.id().value())
                        .param(pending.version())
                        .update()
                == 1;
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
