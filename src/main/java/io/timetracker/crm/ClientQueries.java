package io.timetracker.crm;

import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists of clients by name. */
@Component
class ClientQueries {

    private static final int MOST_CHOICES = 500;

    private final JdbcClient jdbc;
    private final RowMapper<ClientView> row;

    ClientQueries(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.row = rows.of(Client.class, Client::view);
    }

    PageOf<ClientView> page(ClientFilter filter, PageAsk ask, CurrentUser reader) {
        var from = ask.cursor() == null || ask.cursor().isStart()
                ? ""
                : ask.cursor().text(0);
        var rows = wanted("""
                        select c.* from client c where %s and c.name_key > :after
                        order by c.name_key limit :limit offset :offset
                        """, filter, reader)
                .param("after", from)
                .param("limit", ask.perPage() + 1)
                .param("offset", ask.offset())
                .query(row)
                .list();
        return PageOf.of(rows, ask, ClientQueries::place, () -> count(filter, reader));
    }

    static Cursor place(ClientView client) {
        return Cursor.after(Wording.key(client.name()));
    }

    private long count(ClientFilter filter, CurrentUser reader) {
        return wanted("select count(*) from client c where %s", filter, reader)
                .query(Long.class)
                .single();
    }

    /** @param sql with a place for the conditions */
    private StatementSpec wanted(String sql, ClientFilter filter, CurrentUser reader) {
        var conditions = """
                %s
                and (:status is null or c.status = :status)
                and (:text is null or c.name_key like :text escape '!' or lower(c.contact_person) like :text escape '!'
                     or lower(c.email) like :text escape '!')
                """.formatted(RowRule.sql(reader));
        var status = filter.status();
        var text = filter.text();
        return seenBy(reader, sql.formatted(conditions))
                .param("status", status == null ? null : status.wire())
                .param("text", text == null ? null : Wording.containing(text));
    }

    private StatementSpec seenBy(CurrentUser reader, String sql) {
        return jdbc.sql(sql).param("me", RowRule.me(reader)).param("reach", RowRule.reach(reader));
    }

    /** Until the transaction ends, nobody else changes what belongs to this client as a whole. */
    void lock(ClientId id) {
        jdbc.sql("select id from client where id = ? for update")
                .param(id.value())
                .query(Long.class)
                .optional();
    }

    Map<ClientId, ClientView> findAll(Collection<ClientId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select * from client where id in (:ids)").param("ids", values(ids)).query(row).list().stream()
                .collect(Collectors.toUnmodifiableMap(ClientView::id, client -> client));
    }

    Map<ClientId, String> names(Collection<ClientId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from client where id in (:ids)")
                .param("ids", values(ids))
                .query(ClientQueries::choice)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ClientChoice::id, ClientChoice::name));
    }

    private static List<Long> values(Collection<ClientId> ids) {
        return ids.stream().map(ClientId::value).distinct().toList();
    }

    List<ClientChoice> choices(CurrentUser reader) {
        var sql = """
                select c.id, c.name from client c where %s and c.status = 'active' order by c.name_key limit %d
                """.formatted(RowRule.sql(reader), MOST_CHOICES);
        return seenBy(reader, sql).query(ClientQueries::choice).list();
    }

    private static ClientChoice choice(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new ClientChoice(new ClientId(row.getLong(1)), row.getString(2));
    }

    boolean isNameTaken(String name, @Nullable ClientId by) {
        return jdbc.sql("select count(*) from client where name_key = ? and id <> ?")
                        .params(Wording.key(name), by == null ? 0 : by.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
