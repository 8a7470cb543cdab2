package io.timetracker.time;

import io.timetracker.projects.TaskDeleted;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A deleted task leaves its entries behind, without it: in the transaction that deletes the task. */
@Component
class VanishingTasks {

    private final TimeEntries entries;
    private final Clock clock;

    VanishingTasks(TimeEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    void on(TaskDeleted deleted) {
        entries.forgetTask(deleted.task(), clock.instant());
    }
}
