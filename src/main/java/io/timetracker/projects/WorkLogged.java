package io.timetracker.projects;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finished work was written, changed or taken away. Whoever keeps entries implements it with its events, published in
 * the transaction that writes them; this module keeps its totals by it.
 */
public interface WorkLogged {

    /** What was there, or null when it began to exist. */
    @Nullable Work before();

    /** What is there now, or null when it ceased to exist. */
    @Nullable Work after();

    /**
     * @param seconds as they are billed, 0 or more
     * @param paid whether it was paid for
     */
    record Work(
            UserId user,
            @Nullable ProjectId project,
            @Nullable TaskId task,
            @Nullable ClientId client,
            Instant start,
            long seconds,
            boolean billable,
            boolean paid) {}
}
