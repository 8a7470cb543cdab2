package io.timetracker.time;

import io.timetracker.platform.calendar.InstantColumns;
import io.timetracker.platform.calendar.Zones;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes periods that were handed in and ended long enough ago. One node at a time does it; a node that dies in the middle
 * is succeeded by another one after {@link #TURN}, and what is closed already is not closed twice.
 */
@Component
class AutoLock {

    static final Duration TURN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(AutoLock.class);

    private final TimesheetPolicyDesk policy;
    private final TimesheetQueries queries;
    private final Timesheets timesheets;
    private final Zones zones;
    private final Clock clock;
    private final JdbcClient jdbc;

    AutoLock(
            TimesheetPolicyDesk policy,
            TimesheetQueries queries,
            Timesheets timesheets,
            Zones zones,
            Clock clock,
            JdbcClient jdbc) {
        this.policy = policy;
        this.queries = queries;
        this.timesheets = timesheets;
        this.zones = zones;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    void run() {
        var days = policy.current().autoLockDays();
        if (days == null || !takeTurn()) {
            return;
        }
        try {
            queries.endedBy(zones.today().minusDays(days), clock.instant()).forEach(this::close);
        } finally {
            endTurn();
        }
    }

    /** One that cannot be closed now, because its owner is busy or it is gone, keeps no other from it. */
    private void close(TimesheetId timesheet) {
        try {
            timesheets.closeByItself(timesheet);
        } catch (RuntimeException failed) {
            LOG.warn("Timesheet {} is not closed by itself: {}", timesheet.value(), failed.toString());
        }
    }

    private boolean takeTurn() {
        var now = clock.instant();
        return jdbc.sql("""
                        update timesheet_auto_lock set locked_until = ?
                        where id = 1 and (locked_until is null or locked_until <= ?)
                        """)
                        .params(InstantColumns.column(now.plus(TURN)), InstantColumns.column(now))
                        .update()
                == 1;
    }

    private void endTurn() {
        jdbc.sql("update timesheet_auto_lock set locked_until = null where id = 1")
                .update();
    }
}
