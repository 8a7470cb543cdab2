package io.timetracker.approvals;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimesheetId;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes notices. What it is told twice it writes once. */
@Component
class NoticeBook {

    /** No id is it. */
    private static final Long NOBODY = 0L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    NoticeBook(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void tell(Collection<UserId> readers, NoticeDraft notice) {
        batch.batchUpdate(
                """
                insert into notice (user_id, source, kind, actor_id, owner_id, time_entry_id, approval_id, timesheet_id,
                                    first_day, last_day, reason, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update user_id = user_id
                """, readers.stream().map(reader -> row(reader, notice)).toList());
    }

    private static @Nullable Object[] row(UserId reader, NoticeDraft notice) {
        return new @Nullable Object[] {
            reader.value(),
            notice.source(),
            notice.kind().wire(),
            TypedId.valueOf(notice.actor()),
            notice.owner().value(),
            TypedId.valueOf(notice.entry()),
            TypedId.valueOf(notice.approval()),
            TypedId.valueOf(notice.timesheet()),
            notice.firstDay(),
            notice.lastDay(),
            notice.reason(),
            InstantColumns.column(notice.at())
        };
    }

    /**
     * What was asked about an entry needs no answer any more; nobody has to read that it was asked.
     *
     * @param last level that is over: what is asked later, before this is heard of, is not
     */
    void settle(TimeEntryId entry, ApprovalId last, Instant now) {
        jdbc.sql("""
                        update notice set settled_at = :now, read_at = coalesce(read_at, :now)
                        where time_entry_id = :entry and kind = :kind and settled_at is null and approval_id <= :last
                        """)
                .param("now", InstantColumns.column(now))
                .param("entry", entry.value())
                .param("kind", NoticeKind.APPROVAL_REQUESTED.wire())
                .param("last", last.value())
                .update();
    }

    /** As above, for a period and what was asked by then. */
    void settle(TimesheetId period, Instant by, Instant now) {
        jdbc.sql("""
                        update notice set settled_at = :now, read_at = coalesce(read_at, :now)
                        where timesheet_id = :period and kind = :kind and settled_at is null and created_at <= :by
                        """)
                .param("now", InstantColumns.column(now))
                .param("period", period.value())
                .param("kind", NoticeKind.TIMESHEET_SUBMITTED.wire())
                .param("by", InstantColumns.column(by))
                .update();
    }

    /** Who is asked now takes the place of who was asked before; whoever knows already goes on being asked. */
    void replace(Collection<UserId> readers, NoticeDraft request) {
        jdbc.sql("""
                        update notice set settled_at = :now, read_at = coalesce(read_at, :now)
                        where %s = :subject and kind = :kind and settled_at is null
                          and not (source = :source and user_id in (:readers))
                        """.formatted(request.entry() == null ? "timesheet_id" : "time_entry_id"))
                .param("now", InstantColumns.column(request.at()))
                .param("subject", TypedId.valueOf(request.entry() == null ? request.timesheet() : request.entry()))
                .param("kind", request.kind().wire())
                .param("source", request.source())
                .param(
                        "readers",
                        Stream.concat(Stream.of(NOBODY), readers.stream().map(UserId::value))
                                .toList())
                .update();
        tell(readers, request);
        // Who was asked before, and then was not, is asked again.
        jdbc.sql("""
                        update notice set settled_at = null, read_at = null
                        where source = :source and user_id in (:readers) and settled_at is not null
                        """)
                .param("source", request.source())
                .param(
                        "readers",
                        Stream.concat(Stream.of(NOBODY), readers.stream().map(UserId::value))
                                .toList())
                .update();
    }

    /** Whether that level was decided on, taken back or given to somebody else before its notice came. */
    boolean isOutdated(ApprovalRequested event) {
        return jdbc.sql("""
                        select count(*) from time_entry_approval
                        where id = ? and (status <> 'pending' or deleted_at is not null or coalesce(assigned_approver_id, 0) <> ?)
                        """)
                        .params(
                                event.approval().value(),
                                event.approver() == null
                                        ? NOBODY
                                        : event.approver().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return how many of the reader's notices are read now that were not */
    int markRead(UserId reader, Collection<NoticeId> ids, Instant now) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql(
                                "update notice set read_at = :now where user_id = :reader and read_at is null and id in (:ids)")
                        .param("now", InstantColumns.column(now))
                        .param("reader", reader.value())
                        .param("ids", ids.stream().map(NoticeId::value).toList())
                        .update();
    }

    int markAllRead(UserId reader, Instant now) {
        return jdbc.sql("update notice set read_at = ? where user_id = ? and read_at is null")
                .params(InstantColumns.column(now), reader.value())
                .update();
    }

    /** At most so many, so that nobody waits long for their rows. */
    int deleteReadBefore(Instant moment, int most) {
        return jdbc.sql("delete from notice where read_at < ? limit ?")
                .params(InstantColumns.column(moment), most)
                .update();
    }
}
