package io.timetracker.time;

import io.timetracker.projects.TaskDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A deleted task leaves its entries behind, without it: in the transaction that deletes the task. */
@Component
class VanishingTasks {

    private final TimeEntries entries;

    VanishingTasks(TimeEntries entries) {
        this.entries = entries;
    }

    @EventListener
    void on(TaskDeleted deleted) {
        entries.forgetTask(deleted.task());
    }
}
