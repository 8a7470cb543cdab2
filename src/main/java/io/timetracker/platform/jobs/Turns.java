package io.timetracker.platform.jobs;

import io.timetracker.platform.calendar.InstantColumns;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which node does a job. A node that dies in the middle is succeeded by another one when its turn is over, so a job must bear
 * being begun twice.
 */
@Component
public class Turns {

    private final JdbcClient jdbc;
    private final Clock clock;

    Turns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does the work unless another node is doing it. @param longest than which it never takes longer */
    public void take(String job, Duration longest, Runnable work) {
        var now = clock.instant();
        var until = InstantColumns.column(now.plus(longest));
        if (!isOurs(job, InstantColumns.column(now), until)) {
            return;
        }
        try {
            work.run();
        } finally {
            // Not the turn of another node, which began when this one had taken too long.
            jdbc.sql("update job_turn set taken_until = null where job = ? and taken_until = ?")
                    .params(job, until)
                    .update();
        }
    }

    private boolean isOurs(String job, LocalDateTime now, LocalDateTime until) {
        jdbc.sql("insert into job_turn (job) values (?) on duplicate key update job = job")
                .param(job)
                .update();
        return jdbc.sql("""
                        update job_turn set taken_until = ?
                        where job = ? and (taken_until is null or taken_until <= ?)
                        """).params(until, job, now).update() == 1;
    }
}
