package io.timetracker.crm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of contacts by last name, first name. */
@Component
class ContactQueries {

    private final JdbcClient jdbc;
    private final RowMapper<ContactView> row;

    ContactQueries(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.row = rows.of(Contact.class, Contact::view);
    }

    /** The active ones of each client; a client without any is left out. */
    Map<ClientId, List<ContactView>> active(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select * from contact where client_id in (:clients) and active = true
                        order by lower(last_name), lower(first_name), id
                        """)
                .param(
                        "clients",
                        clients.stream().map(ClientId::value).distinct().toList())
                .query(row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ContactView::clientId));
    }

    Map<ContactId, ContactView> findAll(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from contact where id in (:ids)")
                .param("ids", ids.stream().map(ContactId::value).distinct().toList())
                .query(row)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(ContactView::id, contact -> contact));
    }
}
