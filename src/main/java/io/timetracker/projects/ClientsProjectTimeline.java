package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.crm.Happening;
import io.timetracker.crm.TimelineItem;
import io.timetracker.crm.TimelineItem.Thing;
import io.timetracker.crm.TimelineKind;
import io.timetracker.crm.TimelinePlace;
import io.timetracker.crm.TimelineSource;
import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ClientsProjectTimeline implements TimelineSource {

    /** Each number is the rank of a {@link Happening}. */
    private static final String NEWEST = """
            select * from (
                select e.*, row_number() over (partition by client_id order by %1$s) as place from (
                    select p.client_id, p.created_at as happened_at, 90 as happening, p.id as row_id, p.name, null as words,
                           p.created_by as person
                    from project p %3$s
                    union all
                    select p.client_id, p.archived_at, 100, p.id, p.name, p.archived_reason, p.archived_by
                    from project p %3$s and p.archived_at is not null) e
                where %2$s) ranked
            where place <= :most order by place
            """;

    private final JdbcClient jdbc;

    ClientsProjectTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.PROJECT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TimelineItem> newest(Collection<ClientId> clients, TimelinePlace behind, int most, CurrentUser reader) {
        var theirs = RowRule.projects(reader)
                .and("p.client_id in (:clients)")
                .with("clients", ProjectQueries.values(clients));
        return jdbc.sql(NEWEST.formatted(TimelinePlace.ORDER, TimelinePlace.BEHIND, theirs.sql()))
                .params(theirs.parameters())
                .params(behind.parameters())
                .param("most", most)
                .query(ClientsProjectTimeline::item)
                .list();
    }

    private static TimelineItem item(ResultSet row, int number) throws SQLException {
        var id = row.getLong("row_id");
        var name = row.getString("name");
        var person = row.getLong("person");
        var who = row.wasNull() ? null : new UserId(person);
        return new TimelineItem(
                new ClientId(row.getLong("client_id")),
                InstantColumns.instant(Objects.requireNonNull(row.getObject("happened_at", LocalDateTime.class))),
                Happening.ranked(row.getInt("happening")),
                id,
                name,
                row.getString("words"),
                who,
                new Thing(TimelineKind.PROJECT, id, name, true),
                null);
    }
}
