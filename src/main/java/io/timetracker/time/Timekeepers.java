package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import org.springframework.dao.DuplicateKeyException;
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

    private void enrol(UserId owner) {
        try {
            jdbc.sql("insert into time_keeper (user_id) values (?)")
                    .param(owner.value())
                    .update();
        } catch (DuplicateKeyException anotherWasFirst) {
            // Good: the row is there, and that is all that was wanted.
        }
    }
}
