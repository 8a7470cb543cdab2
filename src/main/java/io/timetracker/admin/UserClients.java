package io.timetracker.admin;

import io.timetracker.platform.security.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom people work for, where that bounds what they see: for many people in one statement. */
final class UserClients {

    private UserClients() {}

    static Map<UserId, Set<Long>> of(Collection<UserId> users, JdbcClient jdbc) {
        var clients = new HashMap<UserId, Set<Long>>();
        jdbc.sql("select app_user, client_id from user_client where app_user in (:users)")
                .param("users", users.stream().map(UserId::value).toList())
                .query(row -> {
                    clients.computeIfAbsent(new UserId(row.getLong(1)), user -> new HashSet<>())
                            .add(row.getLong(2));
                });
        return clients;
    }
}
