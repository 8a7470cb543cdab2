package io.timetracker.reporting;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.jobs.Turns;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.WorkedTime;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out what was asked for, one person after the other, each in a transaction of its own in which nobody changes that
 * person's time. What a node has not done when its turn is nearly over, or when it dies, the next one goes on with.
 */
@Component
class RollUpRunner {

    static final Duration TURN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(RollUpRunner.class);

    private final RollUpRuns runs;
    private final RollUps rollUps;
    private final WorkedTime worked;
    private final Turns turns;
    private final ChangeLog changes;
    private final Clock clock;
    private final TaskScheduler scheduler;
    private final TransactionTemplate transaction;
    private volatile boolean stops;

    RollUpRunner(
            RollUpRuns runs,
            RollUps rollUps,
            WorkedTime worked,
            Turns turns,
            ChangeLog changes,
            Clock clock,
            TaskScheduler scheduler,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.rollUps = rollUps;
        this.worked = worked;
        this.turns = turns;
        this.changes = changes;
        this.clock = clock;
        this.scheduler = scheduler;
        this.transaction = new TransactionTemplate(transactions);
    }

    void wake() {
        scheduler.schedule(this::run, clock.instant());
    }

    /** Until all is done, or another node does it. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT4S")
    void run() {
        var isOurs = new AtomicBoolean(true);
        while (!stops && isOurs.get() && runs.going().isPresent()) {
            isOurs.set(false);
            turns.take("roll_up_run", TURN, () -> isOurs.set(goOn()));
        }
    }

    @PreDestroy
    void stop() {
        stops = true;
    }

    /** @return false if another node was faster */
    private boolean goOn() {
        var enough = clock.instant().plus(TURN.dividedBy(2));
        var place = runs.going().orElse(null);
        if (place == null) {
            return true;
        }
        var last = place.last();
        for (var user : worked.keepers()) {
            if (user.value() <= last.value()) {
                continue;
            }
            if (stops || clock.instant().isAfter(enough)) {
                return true;
            }
            if (!isDone(new RollUpRuns.Place(place.run(), last), user)) {
                return false;
            }
            last = user;
        }
        end(place.run());
        return true;
    }

    /** One of whom it fails keeps no other from it. */
    private boolean isDone(RollUpRuns.Place place, UserId user) {
        try {
            return isPassed(place, user);
        } catch (RuntimeException failed) {
            LOG.warn("The roll-ups of person {} cannot be looked at: {}", user.value(), failed.toString());
            return runs.pass(place, user, true, 0);
        }
    }

    private boolean isPassed(RollUpRuns.Place place, UserId user) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var wrong = place.run().kind() == RollUpRun.Kind.CHECK ? rollUps.verify(user) : rollUps.rebuild(user);
            if (wrong > 0) {
                LOG.warn("{} cells of the roll-ups of person {} were wrong", wrong, user.value());
            }
            var isOurs = runs.pass(place, user, false, wrong);
            if (!isOurs) {
                status.setRollbackOnly();
            }
            return isOurs;
        }));
    }

    private void end(RollUpRun run) {
        var wrong = projects(run);
        transaction.executeWithoutResult(status -> {
            if (runs.end(run.id(), wrong, clock.instant()) && run.kind() == RollUpRun.Kind.REBUILD) {
                changes.noticed(run.askedBy(), "roll_up_run.ended", run.id(), runs.find(run.id()));
            }
        });
    }

    /** What everybody's on a project comes to is what each person's does, once those are right. */
    private int projects(RollUpRun run) {
        if (run.kind() == RollUpRun.Kind.CHECK) {
            return Objects.requireNonNull(transaction.execute(status -> rollUps.verifyProjects()));
        }
        var wrong = 0;
        for (var project : Objects.requireNonNull(transaction.execute(status -> rollUps.wrongProjects()))) {
            wrong += Objects.requireNonNull(transaction.execute(status -> rollUps.rebuild(project)));
        }
        return wrong;
    }
}
