package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.ReviewedWeek.Piece;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what many periods are made of. Each is a part of one statement with constant bounds, so that the index answers. */
@Component
class ReviewedWeekQueries {

    /** So many days before a period an entry may have begun that reaches into it. */
    private static final int BEFORE = 2;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewedWeekQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param place of its period among those that were asked for */
    record Row(
            int place,
            TimeEntryId id,
            @Nullable ProjectId projectId,
            @Nullable ClientId clientId,
            Instant start,
            @Nullable Instant end,
            long seconds,
            long workedSeconds,
            boolean timed,
            Instant changedAt) {

        Piece piece(Map<ClientId, String> names) {
            var client = projectId == null && clientId != null ? names.get(clientId) : null;
            return new Piece(id, projectId, client, start, end, seconds, workedSeconds, timed, changedAt);
        }
    }

    /** The earliest first. */
    List<Row> rows(List<TimesheetView> periods, ZoneId zone) {
        if (periods.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var place = 0; place < periods.size(); place++) {
            var period = periods.get(place);
            parts.add("select " + place + """
                     as place, id, project_id, client_id, start_time, end_time, duration_seconds, worked_seconds,
                    timed, updated_at from time_entry where user_id = ? and start_time >= ? and start_time < ?""");
            values.add(period.userId().value());
            values.add(midnight(period.firstDay().minusDays(BEFORE), zone));
            values.add(midnight(period.lastDay().plusDays(1), zone));
        }
        return jdbc
                .sql(String.join(" union all ", parts))
                .params(values)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Row::start)
                        .thenComparing(row -> row.id().value()))
                .toList();
    }

    private static LocalDateTime midnight(LocalDate day, ZoneId zone) {
        return InstantColumns.column(day.atStartOfDay(zone).toInstant());
    }

    private static Row row(ResultSet row) throws SQLException {
        var project = row.getObject("project_id", Long.class);
        var client = row.getObject("client_id", Long.class);
        var end = row.getObject("end_time", LocalDateTime.class);
        return new Row(
                row.getInt("place"),
                new TimeEntryId(row.getLong("id")),
                project == null ? null : new ProjectId(project),
                client == null ? null : new ClientId(client),
                InstantColumns.instant(row.getObject("start_time", LocalDateTime.class)),
                end == null ? null : InstantColumns.instant(end),
                row.getLong("duration_seconds"),
                row.getLong("worked_seconds"),
                row.getBoolean("timed"),
                InstantColumns.instant(row.getObject("updated_at", LocalDateTime.class)));
    }

    /** The owner of the period had time on the project before it. */
    record WorkedBefore(TimesheetId period, ProjectId project) {}

    /** Those of the periods' projects that their owners had time on before. */
    Set<WorkedBefore> workedBefore(Map<TimesheetView, Set<ProjectId>> projects, ZoneId zone) {
        var asked = new ArrayList<WorkedBefore>();
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        projects.forEach((period, used) -> used.forEach(project -> {
            parts.add("select " + asked.size() + " as place, exists (select 1 from time_entry"
                    + " where user_id = ? and project_id = ? and start_time < ?) as worked");
            values.addAll(List.of(period.userId().value(), project.value(), midnight(period.firstDay(), zone)));
            asked.add(new WorkedBefore(period.id(), project));
        }));
        var worked = new HashSet<WorkedBefore>();
        if (!asked.isEmpty()) {
            jdbc.sql(String.join(" union all ", parts)).params(values).query(row -> {
                if (row.getBoolean("worked")) {
                    worked.add(asked.get(row.getInt("place")));
                }
            });
        }
        return worked;
    }

    /**
     * Entries as they were before somebody else than their owner changed or deleted them, after the first of the periods
     * was submitted; as far back as acts are kept.
     */
    List<Touched> touched(List<TimesheetView> periods) {
        var oldest = periods.stream()
                .map(TimesheetView::submittedAt)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(Comparator.naturalOrder());
        if (oldest.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.at, e.before_state
                        from change_act_entry e join change_act a on a.id = e.act_id
                        where e.owner_id in (:owners) and a.at > :oldest and a.actor_id <> e.owner_id
                          and e.before_state is not null
                        """)
                .param(
                        "owners",
                        periods.stream()
                                .map(period -> period.userId().value())
                                .distinct()
                                .toList())
                .param("oldest", InstantColumns.column(oldest.get()))
                .query((row, number) -> new Touched(
                        InstantColumns.instant(row.getObject(1, LocalDateTime.class)),
                        json.readValue(row.getString(2), TimeEntryView.class)))
                .list();
    }

    /** @param entry as it was before that moment */
    record Touched(Instant at, TimeEntryView entry) {}

    List<TimeEntryView> entries(TimesheetSpan span, ZoneId zone) {
        return jdbc.sql("""
                        select * from time_entry where user_id = ? and start_time >= ? and start_time < ?
                        order by user_id, start_time, id
                        """)
                .params(
                        span.owner().value(),
                        midnight(span.firstDay(), zone),
                        midnight(span.lastDay().plusDays(1), zone))
                .query((row, number) -> TimeEntryQueries.map(row))
                .list();
    }
}
