package io.timetracker.time;

import io.timetracker.platform.security.AccountOpened;
import io.timetracker.platform.security.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per person, locked while that person's time changes. */
@Component
class Timekeepers {

    /** Stands for the rules among the rows of people. */
    private static final UserId NOBODY = new UserId(0);

    private final JdbcClient jdbc;

    Timekeepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * With the account comes the row. Made only when it is first locked, several calls would make it at once; if the
     * first of them is then refused and takes it back, MySQL ends the others as a deadlock.
     */
    @EventListener
    void on(AccountOpened opened) {
        enrol(opened.user());
    }

    /** Until the transaction ends, nobody else changes this person's time. */
    void lock(UserId owner) {
        if (!tryLock(owner)) {
            enrol(owner);
            tryLock(owner);
        }
    }

    /** Until the transaction ends, nobody else changes a rule that is about everybody's time. */
    void lockRules() {
        lock(NOBODY);
    }

    /** Until the transaction ends, nobody changes anybody's time. */
    void lockAll() {
        jdbc.sql("select user_id from time_keeper order by user_id for update")
                .query(Long.class)
                .list();
    }

    /** As {@link #lock} for all of them, always in the same order: two who lock the same people never wait for each other. */
    void lockAll(Collection<UserId> owners) {
        var all = new TreeSet<Long>();
        owners.forEach(owner -> all.add(owner.value()));
        if (!all.isEmpty() && tryLock(all) < all.size()) {
            all.forEach(owner -> enrol(new UserId(owner)));
            tryLock(all);
        }
    }

    /** Everybody, in ascending order. */
    List<UserId> all() {
        return jdbc.sql("select user_id from time_keeper where user_id <> ? order by user_id")
                .param(NOBODY.value())
                .query((row, number) -> new UserId(row.getLong(1)))
                .list();
    }

    private int tryLock(Set<Long> owners) {
        return jdbc.sql("select user_id from time_keeper where user_id in (:owners) order by user_id for update")
                .param("owners", owners)
                .query(Long.class)
                .list()
                .size();
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
