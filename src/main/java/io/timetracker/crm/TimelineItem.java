package io.timetracker.crm;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a client.
 *
 * @param title what the thing is called, or an activity's subject; null: it has none
 * @param who did it; null: nobody knows
 * @param activity what was done, of activities only
 */
public record TimelineItem(
        ClientId client,
        Instant at,
        Happening what,
        long id,
        @Nullable String title,
        @Nullable String text,
        @Nullable UserId who,
        Thing about,
        @Nullable Activity activity) {

    /**
     * What it happened to; of an activity, its deal.
     *
     * @param isOpen whether the reader may open it
     */
    public record Thing(
            TimelineKind type, long id, @Nullable String name, boolean isOpen) {}

    public record Activity(ActivityType type, ActivityStatus status) {}

    public TimelineKind kind() {
        return what.kind();
    }
}
