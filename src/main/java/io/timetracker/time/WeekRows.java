package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What people chose to fill in during a week. Written under the owner's lock. */
@Component
class WeekRows {

    record Chosen(WeekRowId id, Booking booking) {}

    private static final int MOST_ROWS = 200;

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;

    WeekRows(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** In the order in which they were chosen. Whoever moved the first day of their weeks finds them by the day they had. */
    List<Chosen> of(UserId owner, LocalDate firstDay) {
        return jdbc.sql("""
                        select id, project_id, client_id, task_id from week_row
                        where user_id = ? and week_start between ? and ? order by id
                        """)
                .params(owner.value(), firstDay, firstDay.plusDays(6))
                .query((row, number) -> new Chosen(new WeekRowId(row.getLong("id")), booking(row)))
                .list();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                id(row, "project_id", ProjectId::new),
                id(row, "client_id", ClientId::new),
                id(row, "task_id", TaskId::new));
    }

    private static <T> @Nullable T id(ResultSet row, String column, LongFunction<T> type) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : type.apply(value);
    }

    /**
     * Keeps it in the week.
     *
     * @return whether it is new there
     * @throws WeekRefused if the week has as many rows as it can have
     */
    boolean remember(UserId owner, WorkWeek week, Booking booking, CurrentUser user) {
        var rows = of(owner, week.firstDay());
        if (rows.stream().anyMatch(row -> row.booking().equals(booking))) {
            return false;
        }
        if (rows.size() >= MOST_ROWS) {
            throw WeekRefused.tooManyRows(MOST_ROWS);
        }
        changes.record(user, "week_row.chosen", add(owner, week.firstDay(), booking), null, booking);
        return true;
    }

    private WeekRowId add(UserId owner, LocalDate firstDay, Booking booking) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into week_row (user_id, week_start, project_id, client_id, task_id, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(owner.value())
                .param(firstDay)
                .param(TypedId.valueOf(booking.projectId()))
                .param(TypedId.valueOf(booking.clientId()))
                .param(TypedId.valueOf(booking.taskId()))
                .param(InstantColumns.column(clock.instant()))
                .update(key, "id");
        return new WeekRowId(Objects.requireNonNull(key.getKey()).longValue());
    }

    void remove(UserId owner, WorkWeek week, Booking booking, CurrentUser user) {
        of(owner, week.firstDay()).stream()
                .filter(row -> row.booking().equals(booking))
                .forEach(row -> {
                    jdbc.sql("delete from week_row where id = ?")
                            .param(row.id().value())
                            .update();
                    changes.record(user, "week_row.removed", row.id(), booking, null);
                });
    }

    /** Work on a task that is gone goes on without it, in a row of its own. */
    void forgetTask(TaskId task) {
        jdbc.sql("delete from week_row where task_id = ?").param(task.value()).update();
    }
}
