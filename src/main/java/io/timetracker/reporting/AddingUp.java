package io.timetracker.reporting;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.jobs.Turns;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.AppZoneChanged;
import io.timetracker.projects.WorkRepriced;
import io.timetracker.time.WorkedTime;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds up anew the time of everybody of whom it is not added up in the zone of the installation: after the zone was changed, rates of
 * a client were, or an upgrade. One person after the other, each at once; reports keep answering, with what stood there before.
 */
@Component
class AddingUp {

    static final Duration TURN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(AddingUp.class);

    private final WorkedTime worked;
    private final RollUpRows rows;
    private final RollUps rollUps;
    private final Turns turns;
    private final Zones zones;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TaskScheduler scheduler;

    AddingUp(
            WorkedTime worked,
            RollUpRows rows,
            RollUps rollUps,
            Turns turns,
            Zones zones,
            Clock clock,
            PlatformTransactionManager transactions,
            TaskScheduler scheduler) {
        this.worked = worked;
        this.rows = rows;
        this.rollUps = rollUps;
        this.turns = turns;
        this.zones = zones;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.scheduler = scheduler;
    }

    @TransactionalEventListener
    void on(AppZoneChanged changed) {
        scheduler.schedule(this::run, clock.instant());
    }

    /** What work on no project is worth may be another now. */
    @TransactionalEventListener
    void on(WorkRepriced repriced) {
        if (repriced.client() != null) {
            scheduler.schedule(this::run, clock.instant());
        }
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT2S")
    void run() {
        if (!waiting().isEmpty()) {
            turns.take("roll_up", TURN, this::addUp);
        }
    }

    /** What is left when the turn is nearly over waits for the next one. */
    private void addUp() {
        var enough = clock.instant().plus(TURN.dividedBy(2));
        for (var user : waiting()) {
            if (clock.instant().isAfter(enough)) {
                return;
            }
            addUp(user);
        }
    }

    /** One that cannot be added up now keeps no other from it. */
    private void addUp(UserId user) {
        try {
            transaction.executeWithoutResult(status -> rollUps.rebuild(user));
        } catch (RuntimeException failed) {
            LOG.warn("The time of person {} is not added up anew: {}", user.value(), failed.toString());
        }
    }

    private List<UserId> waiting() {
        var ready = new HashSet<>(rows.ready(zones.app()));
        return worked.keepers().stream().filter(user -> !ready.contains(user)).toList();
    }

    /** How many people's time is added up, out of how many. */
    Progress progress() {
        var all = worked.keepers();
        var ready = new HashSet<>(rows.ready(zones.app()));
        return new Progress((int) all.stream().filter(ready::contains).count(), all.size());
    }

    record Progress(int done, int all) {

        public boolean isWhole() {
            return done >= all;
        }
    }
}
