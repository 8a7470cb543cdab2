package io.timetracker.time;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.security.CurrentUser;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * What was decided of a period holds for the time that was in it: when its owner changes that, as an exception allows, it waits
 * for its decision again, whether or not they hand it in. Under the lock of the owner's time.
 */
@Component
class ReopenedWeeks {

    private final TimesheetPeriods periods;
    private final TimesheetLevels levels;
    private final ChangeLog changes;
    private final Clock clock;

    ReopenedWeeks(TimesheetPeriods periods, TimesheetLevels levels, ChangeLog changes, Clock clock) {
        this.periods = periods;
        this.levels = levels;
        this.changes = changes;
        this.clock = clock;
    }

    /** Each gets a new version too, so that nobody decides on what they have not seen. */
    void changed(Collection<TimesheetId> reopened, CurrentUser owner) {
        for (var period : periods.findAllById(reopened)) {
            var before = period.view();
            period.changed(clock.instant());
            levels.forget(before.id());
            var after = periods.save(period).view();
            if (before.status() != after.status()) {
                changes.record(owner, "timesheet.decision_void", after.id(), before, after);
            }
        }
    }
}
