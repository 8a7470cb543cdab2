package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.OverlapPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody's time may lie over other time of theirs. The one place that knows, asked by everything that gives an
 * entry new times, under its owner's lock.
 */
@Component
class Overlaps {

    private final TimeEntries entries;
    private final CurrentSettings settings;

    Overlaps(TimeEntries entries, CurrentSettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    /**
     * @param except the entry itself, where there is one already
     * @throws OverlappingEntry if the owner already worked then, and the installation refuses that
     */
    void check(UserId owner, Instant start, Instant end, @Nullable TimeEntryId except, Warnings warnings) {
        var policy = settings.get().overlapPolicy();
        if (policy == OverlapPolicy.ALLOW) {
            return;
        }
        var others = entries.findOverlapping(owner, start, end, except == null ? 0 : except.value());
        if (others.isEmpty()) {
            return;
        }
        if (policy == OverlapPolicy.REFUSE) {
            throw new OverlappingEntry();
        }
        warnings.overlap(others.stream().map(TimeEntryId::new).toList());
    }
}
