package io.timetracker.platform.changelog;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log, the latest first. It knows nothing of who may see what: whoever asks for somebody does. */
@Component
@Transactional(readOnly = true)
public class ChangeReader {

    static final String COLUMNS = "seq, at, user_id, action, entity_type, entity_id, before_state, after_state, reason";

    private static final String VERB = "substring(action, length(entity_type) + 2)";

    private final JdbcClient jdbc;

    ChangeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number. */
    public PageOf<Change> page(ChangeFilter filter, PageAsk ask) {
        var rows = read(filter, ask.perPage() + 1, ask.offset());
        return PageOf.of(rows, ask, change -> Cursor.after(change.sequence()), () -> count(filter));
    }

    public List<Change> latest(ChangeFilter filter, int most) {
        return read(filter, most, 0);
    }

    private List<Change> read(ChangeFilter filter, int most, long offset) {
        var where = new Where(filter);
        return jdbc.sql("select %s from change_log %s order by at desc, seq desc limit :most offset :offset"
                        .formatted(COLUMNS, where))
                .params(where.values)
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> change(row))
                .list();
    }

    private long count(ChangeFilter filter) {
        var where = new Where(filter);
        return jdbc.sql("select count(*) from change_log " + where)
                .params(where.values)
                .query(Long.class)
                .single();
    }

    /** In one statement. */
    public List<ChangeCount> counts(ChangeFilter filter) {
        var where = new Where(filter);
        return jdbc.sql(
                        "select user_id, entity_type, action, count(*) from change_log %s group by user_id, entity_type, action"
                                .formatted(where))
                .params(where.values)
                .query((row, number) -> new ChangeCount(
                        row.getObject(1, Long.class), row.getString(2), Change.verb(row.getString(3)), row.getLong(4)))
                .list();
    }

    static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1),
                InstantColumns.instant(row.getObject(2, LocalDateTime.class)),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Where(ChangeFilter filter) {
            if (filter.doer() != null) {
                and("user_id = :doer", "doer", filter.doer().value());
            }
            if (!filter.entityTypes().isEmpty()) {
                and("entity_type in (:types)", "types", filter.entityTypes());
            }
            if (!filter.verbs().isEmpty()) {
                and(VERB + " in (:verbs)", "verbs", filter.verbs());
            }
            if (filter.from() != null) {
                and("at >= :from", "from", InstantColumns.column(filter.from()));
            }
            if (filter.until() != null) {
                and("at <= :until", "until", InstantColumns.column(filter.until()));
            }
        }

        private void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }
    }
}
