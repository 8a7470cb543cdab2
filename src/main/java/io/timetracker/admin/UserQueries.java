package io.timetracker.admin;

import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.security.UserId;
import java.util.Comparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of users by name. */
@Component
class UserQueries {

    private final JdbcClient jdbc;
    private final Users users;

    UserQueries(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    PageOf<UserView> page(PageAsk ask, boolean withInactive) {
        var after = ask.cursor() == null || ask.cursor().isStart() ? "" : ask.cursor().text(0);
        var ids = jdbc.sql("""
                        select id from app_user where (is_active = true or ?) and username > ?
                        order by username limit ? offset ?
                        """)
                .params(withInactive, after, ask.perPage() + 1, ask.offset())
                .query((row, number) -> new UserId(row.getLong(1)))
                .list();
        var found = users.findAllById(ids).stream()
                .map(User::view)
                .sorted(Comparator.comparing(UserView::username))
                .toList();
        return PageOf.of(found, ask, user -> Cursor.after(user.username()), () -> count(withInactive));
    }

    private long count(boolean withInactive) {
        return jdbc.sql("select count(*) from app_user where is_active = true or ?")
                .param(withInactive)
                .query(Long.class)
                .single();
    }

    long workingAdmins() {
        return jdbc.sql("select count(*) from app_user where role in ('admin', 'super_admin') and is_active = true")
                .query(Long.class)
                .single();
    }
}
