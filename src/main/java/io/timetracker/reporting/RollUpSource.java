package io.timetracker.reporting;

import io.timetracker.platform.ids.TypedId;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads roll-ups: one statement, whose cost depends on how many rows come out and not on how many entries there are. */
@Component
class RollUpSource implements ReportSource {

    private final JdbcClient jdbc;

    RollUpSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void read(Ask ask, Consumer<Row> listener) {
        var keys = keys(ask);
        var values = new HashMap<String, Object>();
        var condition = condition(ask, values);
        var of = of(ask);
        var select = keys.isEmpty() ? "" : String.join(", ", keys) + ",";
        var groups = keys.isEmpty() ? "" : "group by " + String.join(", ", keys);
        var parts = new ArrayList<String>();
        for (var piece : ask.range().pieces(ask.query().grain())) {
            parts.add(part(piece, of, condition, select, groups, parts.size(), values));
            if (of == Cell.Of.PROJECT) {
                // Work on no project is nobody else's sum.
                var others = condition + " and project_id = 0";
                parts.add(part(piece, Cell.Of.WORK, others, select, groups, parts.size(), values));
            }
        }
        jdbc.sql(String.join(" union all ", parts)).params(values).query((ResultSet row) -> {
            if (row.getLong("entries") != 0) {
                listener.accept(new Row(
                        keys.contains("starts_on") ? row.getObject("starts_on", LocalDate.class) : null,
                        keys.contains("user_id") ? row.getLong("user_id") : 0,
                        keys.contains("project_id") ? row.getLong("project_id") : 0,
                        keys.contains("client_id") ? row.getLong("client_id") : 0,
                        keys.contains("task_id") ? row.getLong("task_id") : 0,
                        keys.contains("billable") && row.getBoolean("billable"),
                        List.of(),
                        row.getLong("seconds"),
                        row.getLong("billable_seconds"),
                        row.getBigDecimal("cost").toBigInteger(),
                        row.getLong("entries")));
            }
        });
    }

    private static String part(
            ReportRange.Piece piece,
            Cell.Of of,
            String condition,
            String select,
            String groups,
            int place,
            Map<String, Object> values) {
        values.put("grain" + place, piece.grain().code(of));
        values.put("from" + place, piece.from());
        values.put("until" + place, piece.until());
        return """
                select %1$s sum(seconds) as seconds, sum(case when billable = true then seconds else 0 end) as billable_seconds,
                       sum(cost) as cost, sum(entries) as entries
                from roll_up where grain = :grain%2$d and starts_on >= :from%2$d and starts_on < :until%2$d %3$s %4$s
                """.formatted(select, place, condition, groups);
    }

    /** The fewest rows that still tell apart what is asked for. */
    private static Cell.Of of(Ask ask) {
        var filter = ask.filter();
        var asksForTasks = !filter.tasks().isEmpty() || ask.asks(ReportGroup.TASK);
        var asksForProjects = !filter.projects().isEmpty()
                || !filter.clients().isEmpty()
                || ask.asks(ReportGroup.PROJECT)
                || ask.asks(ReportGroup.CLIENT);
        var asksForPeople = !filter.users().isEmpty() || ask.asks(ReportGroup.USER);
        if (asksForTasks || asksForProjects && asksForPeople) {
            return Cell.Of.WORK;
        }
        return asksForProjects ? Cell.Of.PROJECT : Cell.Of.PERSON;
    }

    private static List<String> keys(Ask ask) {
        var keys = new ArrayList<String>();
        if (ask.asksForTime()) {
            keys.add("starts_on");
        }
        if (ask.asks(ReportGroup.USER)) {
            keys.add("user_id");
        }
        if (ask.asks(ReportGroup.PROJECT) || ask.asks(ReportGroup.CLIENT)) {
            keys.add("project_id");
        }
        if (ask.asks(ReportGroup.CLIENT)) {
            keys.add("client_id");
        }
        if (ask.asks(ReportGroup.TASK)) {
            keys.add("task_id");
        }
        if (ask.asks(ReportGroup.BILLABLE)) {
            keys.add("billable");
        }
        return keys;
    }

    private static String condition(Ask ask, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        var filter = ask.filter();
        in("user_id", "users", filter.users(), conditions, values);
        in("project_id", "projects", filter.projects(), conditions, values);
        in("task_id", "tasks", filter.tasks(), conditions, values);
        if (!filter.clients().isEmpty()) {
            conditions.add("(project_id = 0 and client_id in (:clients) or project_id in (:clients_projects))");
            values.put("clients", ids(filter.clients()));
            values.put("clients_projects", ask.clientsProjects().isEmpty() ? List.of(-1L) : ids(ask.clientsProjects()));
        }
        if (filter.billable() != null) {
            conditions.add("billable = :billable");
            values.put("billable", filter.billable());
        }
        if (filter.paid() != null) {
            conditions.add("paid = :paid");
            values.put("paid", filter.paid());
        }
        return conditions.stream().map(it -> "and " + it).collect(Collectors.joining(" "));
    }

    private static void in(
            String column,
            String name,
            Collection<? extends TypedId> wanted,
            List<String> conditions,
            Map<String, Object> values) {
        if (!wanted.isEmpty()) {
            conditions.add(column + " in (:" + name + ")");
            values.put(name, ids(wanted));
        }
    }

    private static List<Long> ids(Collection<? extends TypedId> ids) {
        return ids.stream().map(TypedId::value).toList();
    }
}
