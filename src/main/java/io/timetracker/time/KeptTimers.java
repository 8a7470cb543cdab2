package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Timers that their owners want to run on, however long. */
@Component
class KeptTimers {

    private final JdbcClient jdbc;

    KeptTimers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(TimeEntryId timer) {
        return jdbc.sql("select count(*) from kept_timer where entry_id = ?")
                        .param(timer.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Under the owner's lock. */
    void add(TimeEntryId timer, Instant now) {
        jdbc.sql("insert into kept_timer (entry_id, kept_at) values (?, ?)")
                .params(timer.value(), InstantColumns.column(now))
                .update();
    }
}
