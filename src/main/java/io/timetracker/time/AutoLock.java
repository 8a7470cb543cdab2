package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.jobs.Turns;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final Turns turns;

    AutoLock(
            TimesheetPolicyDesk policy,
            TimesheetQueries queries,
            Timesheets timesheets,
            Zones zones,
            Clock clock,
            Turns turns) {
        this.policy = policy;
        this.queries = queries;
        this.timesheets = timesheets;
        this.zones = zones;
        this.clock = clock;
        this.turns = turns;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
    void run() {
        var days = policy.current().autoLockDays();
        if (days != null) {
            turns.take(
                    "auto_lock",
                    TURN,
                    () -> queries.endedBy(zones.today().minusDays(days), clock.instant())
                            .forEach(this::close));
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
}
