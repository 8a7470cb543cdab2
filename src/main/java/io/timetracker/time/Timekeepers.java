package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per person, locked while that person's time changes. */
@Component
class Timekeepers {

    private final JdbcClient jdbc;

    Timekeepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else changes this person's time. */
    void lock(UserId owner) {
        if (!tryLock(owner)) {
            enrol(owner);
            tryLock(owner);
        }
    }

    private boolean tryLock(UserId owner) {
        return jdbc.sql("select user_id from time_keeper where user_id = ? for update")
                .param(owner.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whoever comes second waits for the first here, exclusively: two that shared the row could not both go on. */
    private void enrol(UserId owner) {
        jdbc.sql("insert into time_keeper (user_id) values (?) on duplicate key update user_id = user_id")
                .param(owner.value())
                .update();
    }
}
