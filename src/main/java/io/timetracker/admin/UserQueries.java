package io.timetracker.admin;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of users by name. */
@Component
class UserQueries {

    private static final String COLUMNS = """
            u.id, u.username, u.email, u.full_name, u.role, u.is_active, u.invite_hash, u.last_login, u.timezone,
            u.date_format, u.time_format, u.week_start_day, u.time_rounding_enabled, u.time_rounding_minutes,
            u.time_rounding_method, u.standard_hours_per_day, u.overtime_include_weekends, u.theme, u.version,
            u.created_at
            """;

    private final JdbcClient jdbc;

    UserQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<UserView> page(PageAsk ask, boolean withInactive) {
        var after = ask.cursor() == null || ask.cursor().isStart()
                ? ""
                : ask.cursor().text(0);
        var users = jdbc.sql("""
                        select %s from app_user u where (u.is_active = true or ?) and u.username > ?
                        order by u.username limit ? offset ?
                        """.formatted(COLUMNS))
                .params(withInactive, after, ask.perPage() + 1, ask.offset())
                .query((row, number) -> view(row, Set.of()))
                .list();
        return PageOf.of(withClients(users), ask, UserQueries::place, () -> count(withInactive));
    }

    static Cursor place(UserView user) {
        return Cursor.after(user.username());
    }

    private long count(boolean withInactive) {
        return jdbc.sql("select count(*) from app_user where is_active = true or ?")
                .param(withInactive)
                .query(Long.class)
                .single();
    }

    private List<UserView> withClients(List<UserView> users) {
        var ids = users.stream().map(UserView::id).toList();
        var clients = ids.isEmpty() ? Map.<UserId, Set<Long>>of() : UserClients.of(ids, jdbc);
        return users.stream()
                .map(user -> user.withClients(clients.getOrDefault(user.id(), Set.of())))
                .toList();
    }

    long workingAdmins() {
        return jdbc.sql("select count(*) from app_user where role in ('admin', 'super_admin') and is_active = true")
                .query(Long.class)
                .single();
    }

    private static UserView view(ResultSet row, Set<Long> clientIds) throws SQLException {
        return new UserView(
                new UserId(row.getLong("id")),
                row.getString("username"),
                row.getString("email"),
                row.getString("full_name"),
                Role.of(row.getString("role")).orElse(Role.USER),
                row.getBoolean("is_active"),
                row.getString("invite_hash") != null,
                instant(row, "last_login"),
                row.getString("timezone"),
                row.getString("date_format"),
                row.getString("time_format"),
                row.getInt("week_start_day"),
                row.getBoolean("time_rounding_enabled"),
                row.getInt("time_rounding_minutes"),
                row.getString("time_rounding_method"),
                row.getDouble("standard_hours_per_day"),
                row.getBoolean("overtime_include_weekends"),
                row.getString("theme"),
                clientIds,
                row.getInt("version"),
                InstantColumns.instant(row.getObject("created_at", LocalDateTime.class)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : InstantColumns.instant(time);
    }
}
