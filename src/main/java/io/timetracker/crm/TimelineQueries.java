package io.timetracker.crm;

import io.timetracker.crm.TimelineItem.Activity;
import io.timetracker.crm.TimelineItem.Thing;
import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module knows of clients, in the order in which it happened. */
@Component
class TimelineQueries {

    /** Each number is the rank of a {@link Happening}; keeper is who may open the thing, where not everybody may. */
    private static final String EVERYTHING = """
            select c.id as client_id, c.created_at as happened_at, 10 as happening, c.id as row_id, c.name as title,
                   null as words, c.created_by as person, c.id as thing, c.name as thing_name, null as keeper,
                   null as activity_type, null as activity_status
            from client c where 'client' in (:kinds) and c.id in (:clients)
            union all
            select c.id, c.deactivated_at, 120, c.id, c.name, null, c.deactivated_by, c.id, c.name, null, null, null
            from client c where 'client' in (:kinds) and c.id in (:clients) and c.deactivated_at is not null
            union all
            select n.client_id, n.created_at, 30, n.id, null, n.content, n.user_id, n.id, null, n.user_id, null, null
            from client_note n where 'note' in (:kinds) and n.client_id in (:clients)
            union all
            select p.client_id, p.created_at, 20, p.id, trim(concat(p.first_name, ' ', p.last_name)), p.title,
                   p.created_by, p.id, trim(concat(p.first_name, ' ', p.last_name)), null, null, null
            from contact p where 'contact' in (:kinds) and p.client_id in (:clients)
            union all
            select p.client_id, p.deactivated_at, 110, p.id, trim(concat(p.first_name, ' ', p.last_name)), p.title,
                   p.deactivated_by, p.id, trim(concat(p.first_name, ' ', p.last_name)), null, null, null
            from contact p where 'contact' in (:kinds) and p.client_id in (:clients) and p.deactivated_at is not null
            union all
            select l.converted_to_client_id, l.converted_at, 50, l.id, concat(l.first_name, ' ', l.last_name), null,
                   l.converted_by, l.id, concat(l.first_name, ' ', l.last_name), l.owner_id, null, null
            from sales_lead l where 'lead' in (:kinds) and l.converted_to_client_id in (:clients)
            union all
            select d.client_id, d.created_at, 40, d.id, d.name, null, d.created_by, d.id, d.name, d.owner_id, null, null
            from deal d where 'deal' in (:kinds) and d.client_id in (:clients)
            union all
            select d.client_id, d.closed_at, 70, d.id, d.name, null, d.closed_by, d.id, d.name, d.owner_id, null, null
            from deal d where 'deal' in (:kinds) and d.client_id in (:clients) and d.status = 'won'
                          and d.closed_at is not null
            union all
            select d.client_id, d.closed_at, 80, d.id, d.name,
                   case when :isAdmin = true or d.owner_id = :me then d.loss_reason end,
                   d.closed_by, d.id, d.name, d.owner_id, null, null
            from deal d where 'deal' in (:kinds) and d.client_id in (:clients) and d.status = 'lost'
                          and d.closed_at is not null
            union all
            select d.client_id, a.activity_date, 60, a.id, a.subject, a.description, a.created_by, d.id, d.name, d.owner_id,
                   a.type, a.status
            from deal d join sales_activity a on a.deal_id = d.id
            where 'activity' in (:kinds) and d.client_id in (:clients) and (:isAdmin = true or d.owner_id = :me)
            """;

    private static final String NEWEST = """
            select * from (
                select e.*, row_number() over (partition by client_id order by %s) as place
                from (%s) e where %s) ranked
            where place <= :most order by place
            """.formatted(TimelinePlace.ORDER, EVERYTHING, TimelinePlace.BEHIND);

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kinds never empty, as are the clients */
    List<TimelineItem> newest(
            Collection<ClientId> clients, Set<TimelineKind> kinds, TimelinePlace behind, int most, CurrentUser reader) {
        return jdbc.sql(NEWEST)
                .params(behind.parameters())
                .param(
                        "clients",
                        clients.stream().map(TypedId::value).distinct().toList())
                .param("kinds", kinds.stream().map(TimelineKind::wire).toList())
                .param("most", most)
                .param("isAdmin", reader.isAdmin())
                .param("me", reader.id().value())
                .query((row, number) -> item(row, reader))
                .list();
    }

    private static TimelineItem item(ResultSet row, CurrentUser reader) throws SQLException {
        var what = Happening.ranked(row.getInt("happening"));
        var person = id(row, "person");
        return new TimelineItem(
                new ClientId(row.getLong("client_id")),
                InstantColumns.instant(Objects.requireNonNull(row.getObject("happened_at", LocalDateTime.class))),
                what,
                row.getLong("row_id"),
                row.getString("title"),
                row.getString("words"),
                person == null ? null : new UserId(person),
                thing(row, what.kind(), reader),
                what == Happening.ACTIVITY ? activity(row) : null);
    }

    private static Thing thing(ResultSet row, TimelineKind kind, CurrentUser reader) throws SQLException {
        var keeper = id(row, "keeper");
        var isOpen = switch (kind) {
            case NOTE, LEAD, DEAL, ACTIVITY -> keeper == null ? reader.isAdmin() : reader.owns(new UserId(keeper));
            case CLIENT, CONTACT, PROJECT -> true;
        };
        var type = kind == TimelineKind.ACTIVITY ? TimelineKind.DEAL : kind;
        return new Thing(type, row.getLong("thing"), row.getString("thing_name"), isOpen);
    }

    private static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                ActivityType.of(row.getString("activity_type")).orElse(ActivityType.NOTE),
                ActivityStatus.of(row.getString("activity_status")).orElse(ActivityStatus.COMPLETED));
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        var id = row.getLong(column);
        return row.wasNull() ? null : (Long) id;
    }
}
