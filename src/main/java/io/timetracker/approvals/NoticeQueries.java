package io.timetracker.approvals;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimesheetId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads somebody's notices, the newest first. */
@Component
class NoticeQueries {

    private static final String COLUMNS =
            "id, kind, actor_id, owner_id, time_entry_id, approval_id, timesheet_id, first_day, last_day, reason, created_at, read_at, settled_at";

    private final JdbcClient jdbc;

    NoticeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<NoticeView> page(UserId reader, boolean unreadOnly, PageAsk ask) {
        var of = unreadOnly
                ? " from notice where user_id = :reader and read_at is null"
                : " from notice where user_id = :reader";
        var order = unreadOnly ? " order by user_id, read_at, id desc" : " order by user_id, id desc";
        var values = new HashMap<String, Object>(Map.of("reader", reader.value()));
        var rows = jdbc.sql("select " + COLUMNS + of + after(ask, values) + order + " limit :limit offset :offset")
                .params(values)
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query((row, number) -> notice(row))
                .list();
        return PageOf.of(rows, ask, NoticeQueries::place, () -> count(of, reader));
    }

    private static String after(PageAsk ask, Map<String, Object> values) {
        var cursor = ask.cursor();
        if (cursor == null || cursor.isStart()) {
            return "";
        }
        values.put("seen", cursor.number(0));
        return " and id < :seen";
    }

    long unread(UserId reader) {
        return count(" from notice where user_id = :reader and read_at is null", reader);
    }

    private long count(String of, UserId reader) {
        return jdbc.sql("select count(*)" + of)
                .param("reader", reader.value())
                .query(Long.class)
                .single();
    }

    static Cursor place(NoticeView notice) {
        return Cursor.after(notice.id().value());
    }

    private static NoticeView notice(ResultSet row) throws SQLException {
        return new NoticeView(
                new NoticeId(row.getLong("id")),
                NoticeKind.of(row.getString("kind")),
                id(row, "actor_id", UserId::new),
                new UserId(row.getLong("owner_id")),
                id(row, "time_entry_id", TimeEntryId::new),
                id(row, "approval_id", ApprovalId::new),
                id(row, "timesheet_id", TimesheetId::new),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                Objects.requireNonNull(moment(row, "created_at")),
                moment(row, "read_at"),
                moment(row, "settled_at"));
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> type) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : type.apply(value);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : InstantColumns.instant(value);
    }
}
