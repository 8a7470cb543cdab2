package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the roll-ups. */
@Component
class RollUpRows {

    /** So many are written by one statement. */
    private static final int AT_ONCE = 200;

    private static final String CELL = "grain, starts_on, user_id, project_id, client_id, task_id, billable, paid";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    RollUpRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** To what is there; in the same order always. */
    void add(Map<Cell, Sum> sums) {
        var all =
                sums.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER)).toList();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            addSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private static final Comparator<Cell> ORDER = Comparator.comparing((Cell cell) -> cell.of())
            .thenComparing(Cell::grain)
            .thenComparing(Cell::begin)
            .thenComparing(Cell::user)
            .thenComparing(Cell::project)
            .thenComparing(Cell::client)
            .thenComparing(Cell::task)
            .thenComparing(Cell::billable)
            .thenComparing(Cell::paid);

    private void addSome(List<Map.Entry<Cell, Sum>> some) {
        var values = new ArrayList<Object>();
        for (var one : some) {
            values.addAll(cell(one.getKey()));
            values.addAll(List.of(
                    one.getValue().seconds(),
                    new java.math.BigDecimal(one.getValue().cost()),
                    one.getValue().entries()));
        }
        var places = String.join(", ", java.util.Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        jdbc.sql("insert into roll_up (" + CELL + ", seconds, cost, entries) values " + places + """
                         on duplicate key update seconds = seconds + values(seconds), cost = cost + values(cost),
                                                 entries = entries + values(entries)
                        """)
                .params(values)
                .update();
    }

    private static List<Object> cell(Cell cell) {
        return List.of(
                cell.grain().code(cell.of()),
                cell.begin(),
                cell.user(),
                cell.project(),
                cell.client(),
                cell.task(),
                cell.billable(),
                cell.paid());
    }

    /** Of a person, without those that come to nothing. */
    Map<Cell, Sum> of(UserId user) {
        return read("user_id = ?", user.value());
    }

    /** What is billable on a project. */
    Map<Cell, Sum> billableOf(ProjectId project) {
        return read("billable = true and user_id <> 0 and project_id = ?", project.value());
    }

    /** Whatever is on a project, by person. */
    Map<Cell, Sum> on(ProjectId project) {
        return read("user_id <> 0 and project_id = ?", project.value());
    }

    /** What is on a project, whoever it was. */
    Map<Cell, Sum> ofProject(ProjectId project) {
        return read("user_id = 0 and project_id = ?", project.value());
    }

    /** Of which what everybody's comes to is not what each person's comes to, as one moment shows it. */
    List<ProjectId> wrongProjects() {
        return jdbc.sql("""
                        select distinct project_id from (
                            select project_id from (
                                select case grain when 'd' then '4' when 'm' then '5' when 'y' then '6' else grain end as grain,
                                       starts_on, project_id, billable, paid,
                                       case when user_id = 0 then -seconds else seconds end as seconds,
                                       case when user_id = 0 then -cost else cost end as cost,
                                       case when user_id = 0 then -entries else entries end as entries
                                from roll_up where project_id <> 0
                            ) each_cell
                            group by grain, starts_on, project_id, billable, paid
                            having sum(seconds) <> 0 or sum(cost) <> 0 or sum(entries) <> 0
                        ) wrong order by project_id
                        """).query(Long.class).list().stream()
                .map(ProjectId::new)
                .toList();
    }

    private Map<Cell, Sum> read(String condition, long value) {
        var cells = new HashMap<Cell, Sum>();
        jdbc.sql("select " + CELL + ", seconds, cost, entries from roll_up where " + condition)
                .param(value)
                .query((ResultSet row) -> {
                    var sum = new Sum(
                            row.getLong("seconds"), row.getBigDecimal("cost").toBigInteger(), row.getLong("entries"));
                    if (!sum.equals(Sum.NOTHING)) {
                        cells.put(cell(row), sum);
                    }
                });
        return cells;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Grain.of(row.getString("grain")),
                Grain.of(row.getString("grain")).what(row.getString("grain")),
                row.getObject("starts_on", LocalDate.class),
                row.getLong("user_id"),
                row.getLong("project_id"),
                row.getLong("client_id"),
                row.getLong("task_id"),
                row.getBoolean("billable"),
                row.getBoolean("paid"));
    }

    void delete(UserId user) {
        jdbc.sql("delete from roll_up where user_id = ?").param(user.value()).update();
    }

    /** What everybody's on a project comes to. */
    void delete(ProjectId project) {
        jdbc.sql("delete from roll_up where user_id = 0 and project_id = ?")
                .param(project.value())
                .update();
    }

    /** What the billable seconds of each cell are worth now. */
    void value(Map<Cell, Sum> sums) {
        batch.batchUpdate(
                """
                update roll_up set cost = ? where grain = ? and starts_on = ? and user_id = ? and project_id = ?
                and client_id = ? and task_id = ? and billable = ? and paid = ?
                """,
                sums.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(ORDER))
                        .map(one -> {
                            var values = new ArrayList<Object>();
                            values.add(new java.math.BigDecimal(one.getValue().cost()));
                            values.addAll(cell(one.getKey()));
                            return values.toArray();
                        })
                        .toList());
    }

    /** In which zone the time of each of these people is added up; those of whom it is to be added up anew are left out. */
    Map<UserId, ZoneId> zones(Collection<UserId> users) {
        var zones = new HashMap<UserId, ZoneId>();
        jdbc.sql("select user_id, zone from roll_up_owner where zone is not null and user_id in (:users)")
                .param("users", users.stream().map(UserId::value).toList())
                .query((ResultSet row) -> {
                    zones.put(new UserId(row.getLong(1)), ZoneId.of(row.getString(2)));
                });
        return zones;
    }

    Optional<ZoneId> zone(UserId user) {
        return Optional.ofNullable(zones(List.of(user)).get(user));
    }

    /** @param zone null: to be added up anew */
    void keep(UserId user, @Nullable ZoneId zone) {
        jdbc.sql("insert into roll_up_owner (user_id, zone) values (?, ?) on duplicate key update zone = values(zone)")
                .param(user.value())
                .param(zone == null ? null : zone.getId())
                .update();
    }

    /** Until the transaction ends nobody says that this person's time is to be added up anew. */
    void hold(UserId user) {
        jdbc.sql("insert into roll_up_owner (user_id) values (?) on duplicate key update user_id = user_id")
                .param(user.value())
                .update();
    }

    /** Their time is to be added up anew. */
    void outdate(ClientId client) {
        jdbc.sql("""
                        update roll_up_owner set zone = null where user_id in
                        (select user_id from roll_up where project_id = 0 and client_id = ?)
                        """).param(client.value()).update();
    }

    /** Whose time is added up in that zone, in ascending order. */
    List<UserId> ready(ZoneId zone) {
        return jdbc.sql("select user_id from roll_up_owner where zone = ? order by user_id")
                .param(zone.getId())
                .query((row, number) -> new UserId(row.getLong(1)))
                .list();
    }
}
