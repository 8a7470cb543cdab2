package io.timetracker.time;

import io.timetracker.projects.TaskDeleted;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A deleted task leaves its entries behind, without it, and the weeks that were to be filled with it: in the transaction that deletes the task. */
@Component
class VanishingTasks {

    private final TimeEntries entries;
    private final WeekRows rows;
    private final Clock clock;

    VanishingTasks(TimeEntries entries, WeekRows rows, Clock clock) {
        this.entries = entries;
        this.rows = rows;
        this.clock = clock;
    }

    @EventListener
    void on(TaskDeleted deleted) {
        entries.forgetTask(deleted.task(), clock.instant());
        rows.forgetTask(deleted.task());
    }
}
