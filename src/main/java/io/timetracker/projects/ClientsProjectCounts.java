package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.ProjectCounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ClientsProjectCounts implements ProjectCounts {

    private final JdbcClient jdbc;

    ClientsProjectCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ClientId, Counts> of(Collection<ClientId> clients) {
        var counts = new HashMap<ClientId, Counts>();
        if (!clients.isEmpty()) {
            jdbc.sql("""
                            select client_id, count(*), sum(case when status = 'active' then 1 else 0 end)
                            from project where client_id in (:clients) group by client_id
                            """).param("clients", ProjectQueries.values(clients)).query(row -> {
                counts.put(new ClientId(row.getLong(1)), new Counts(row.getLong(2), row.getLong(3)));
            });
        }
        return counts;
    }
}
