package io.timetracker.reporting;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.time.WorkedTime;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps an eye on the roll-ups, for administrators. Whatever goes on, reports answer with what stands there. */
@Service
@Transactional
public class RollUpDesk {

    private final RollUpRuns runs;
    private final RollUpRunner runner;
    private final AddingUp addingUp;
    private final WorkedTime worked;
    private final ChangeLog changes;
    private final Clock clock;

    RollUpDesk(
            RollUpRuns runs,
            RollUpRunner runner,
            AddingUp addingUp,
            WorkedTime worked,
            ChangeLog changes,
            Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.addingUp = addingUp;
        this.worked = worked;
        this.changes = changes;
        this.clock = clock;
    }

    /** Five statements. @throws Forbidden unless an administrator asks */
    @Transactional(readOnly = true)
    public RollUpsView state(CurrentUser reader) {
        onlyAdmins(reader);
        return view();
    }

    RollUpsView view() {
        var progress = addingUp.progress();
        var last = runs.last();
        return new RollUpsView(
                progress.all(),
                progress.done(),
                runs.going().map(RollUpRuns.Place::run).orElse(null),
                last.get(RollUpRun.Kind.CHECK),
                last.get(RollUpRun.Kind.REBUILD));
    }

    /**
     * Begins to compare everybody's roll-ups with the time that they keep; changes nothing.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Conflict if they are being checked or added up already
     */
    public RollUpsView verify(CurrentUser actor) {
        onlyAdmins(actor);
        begin(RollUpRun.Kind.CHECK, actor);
        return view();
    }

    /**
     * Begins to add up everybody's time anew.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Conflict if they are being checked or added up already
     */
    public RollUpsView rebuild(CurrentUser actor) {
        onlyAdmins(actor);
        begin(RollUpRun.Kind.REBUILD, actor);
        return view();
    }

    /** @param actor null: somebody at the console */
    RollUpRunId begin(RollUpRun.Kind kind, @Nullable CurrentUser actor) {
        try {
            var people = worked.keepers().size();
            var id = runs.begin(kind, actor == null ? null : actor.id(), people, clock.instant());
            if (kind == RollUpRun.Kind.REBUILD) {
                changes.record(actor, "roll_up_run.begun", id, null, Map.of("people", people));
            }
            wakeAfterwards();
            return id;
        } catch (DuplicateKeyException busy) {
            throw new Conflict("conflict", "roll_ups_busy");
        }
    }

    /** Not before others see what is to be done. */
    private void wakeAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.wake();
            }
        });
    }

    private static void onlyAdmins(CurrentUser actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden();
        }
    }
}
