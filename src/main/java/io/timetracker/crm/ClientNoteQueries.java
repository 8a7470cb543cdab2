package io.timetracker.crm;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Invalid;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lists of notes: important ones first, then the newest. */
@Component
class ClientNoteQueries {

    private static final String ORDER = "order by important desc, created_at desc, id desc";
    private static final String BEHIND = """
            and (important = false and :important = true or important = :important
                 and (created_at < :created or created_at = :created and id < :id))
            """;

    private final JdbcClient jdbc;
    private final RowMapper<ClientNoteView> row;

    ClientNoteQueries(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.row = rows.of(ClientNote.class, ClientNote::view);
    }

    /** A page for each client, all of them in one statement; counted, when anybody asks, in one more. */
    Map<ClientId, PageOf<ClientNoteView>> pages(Collection<ClientId> clients, PageAsk ask) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        var counts = SingletonSupplier.of(() -> counts(clients));
        var found = rows(clients, ask).stream().collect(Collectors.groupingBy(ClientNoteView::clientId));
        return clients.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        client -> PageOf.of(
                                found.getOrDefault(client, List.of()),
                                ask,
                                ClientNoteQueries::place,
                                () -> counts.obtain().getOrDefault(client, 0L))));
    }

    private List<ClientNoteView> rows(Collection<ClientId> clients, PageAsk ask) {
        var sql = """
                select * from (
                    select n.*, row_number() over (partition by client_id %1$s) as place from client_note n
                    where client_id in (:clients) %2$s) ranked
                where place > :offset and place <= :last order by place
                """;
        var cursor = ask.cursor();
        var from = cursor == null || cursor.isStart() ? "" : BEHIND;
        return at(cursor, jdbc.sql(sql.formatted(ORDER, from)))
                .param("clients", values(clients))
                .param("offset", ask.offset())
                .param("last", ask.offset() + ask.perPage() + 1)
                .query(row)
                .list();
    }

    private static StatementSpec at(@Nullable Cursor cursor, StatementSpec statement) {
        if (cursor == null || cursor.isStart()) {
            return statement;
        }
        try {
            return statement
                    .param("important", cursor.number(0) != 0)
                    .param("created", InstantColumns.column(Instant.parse(cursor.text(1))))
                    .param("id", cursor.number(2));
        } catch (DateTimeException madeUp) {
            throw new Invalid("cursor", "validation.cursor");
        }
    }

    static Cursor place(ClientNoteView note) {
        return Cursor.after(
                note.isImportant() ? 1 : 0, note.createdAt(), note.id().value());
    }

    private Map<ClientId, Long> counts(Collection<ClientId> clients) {
        var counts = new HashMap<ClientId, Long>();
        jdbc.sql("select client_id, count(*) from client_note where client_id in (:clients) group by client_id")
                .param("clients", values(clients))
                .query(result -> {
                    counts.put(new ClientId(result.getLong(1)), result.getLong(2));
                });
        return counts;
    }

    private static List<Long> values(Collection<ClientId> clients) {
        return clients.stream().map(ClientId::value).distinct().toList();
    }
}
