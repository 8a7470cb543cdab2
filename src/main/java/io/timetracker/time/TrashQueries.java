package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was deleted from the acts that deleted it. */
@Component
class TrashQueries {

    /** Each entry as its last deletion left it. Acts that are young are few: the index on their moment finds them. */
    private static final String DELETED = """
            from change_act a join change_act_entry e on e.act_id = a.id
            where a.at >= :oldest and a.undone_at is null and e.owner_id = :owner and e.left_version is null
              and not exists (select 1 from time_entry t where t.id = e.entry_id)
              and not exists (select 1 from change_act_entry l where l.entry_id = e.entry_id and l.act_id > e.act_id)
            """;

    private final JdbcClient jdbc;
    private final ChangeActs acts;
    private final JsonMapper json;
    private final Clock clock;

    TrashQueries(JdbcClient jdbc, ChangeActs acts, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.json = json;
        this.clock = clock;
    }

    PageOf<DeletedEntry> page(UserId owner, PageAsk ask) {
        var time = acts.undoTime();
        if (time.isZero()) {
            return PageOf.empty(ask);
        }
        var values = new HashMap<String, Object>();
        values.put("oldest", InstantColumns.column(clock.instant().minus(time)));
        values.put("owner", owner.value());
        var counted = Map.copyOf(values);
        var rows = jdbc.sql("select e.before_state, a.at " + DELETED + after(ask, values)
                        + " order by a.at desc, e.entry_id desc limit :limit offset :offset")
                .params(values)
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query((row, number) -> deleted(row.getString(1), row.getObject(2, LocalDateTime.class)))
                .list();
        return PageOf.of(rows, ask, TrashQueries::place, () -> count(counted));
    }

    private static String after(PageAsk ask, Map<String, Object> values) {
        var cursor = ask.cursor();
        if (cursor == null || cursor.isStart()) {
            return "";
        }
        values.put("seen", InstantColumns.column(Instant.EPOCH.plus(cursor.number(0), ChronoUnit.MICROS)));
        values.put("seen_id", cursor.number(1));
        return " and a.at <= :seen and (a.at < :seen or e.entry_id < :seen_id)";
    }

    private long count(Map<String, Object> values) {
        return jdbc.sql("select count(*) " + DELETED)
                .params(values)
                .query(Long.class)
                .single();
    }

    private DeletedEntry deleted(String state, LocalDateTime at) {
        var moment = InstantColumns.instant(at);
        return new DeletedEntry(json.readValue(state, TimeEntryView.class), moment, moment.plus(acts.undoTime()));
    }

    static Cursor place(DeletedEntry deleted) {
        return Cursor.after(
                ChronoUnit.MICROS.between(Instant.EPOCH, deleted.deletedAt()),
                deleted.entry().id().value());
    }
}
