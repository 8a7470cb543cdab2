package io.timetracker.time;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody works longer on a day than it has hours: 23 or 25 of them when the clock changes. Asked under the owner's lock. */
@Component
class DayRoom {

    private final TimeEntryQueries entries;
    private final Zones zones;
    private final Durations durations;

    DayRoom(TimeEntryQueries entries, Zones zones, Durations durations) {
        this.entries = entries;
        this.zones = zones;
        this.durations = durations;
    }

    /**
     * Asked before time without a clock is added: together with what began on the day, it must fit in.
     *
     * @throws DayFull if it does not
     */
    void mustHold(UserId owner, When.Untimed added) {
        mustHold(owner, added.day(), added.seconds(), null);
    }

    /**
     * Asked when time without a clock changes. It may always shrink.
     *
     * @throws DayFull if it grows or goes to another day, and does not fit in there
     */
    void mustHold(TimeEntryView before, TimeEntryView after) {
        var day = zones.dayOf(after.startTime());
        if (worked(after) > worked(before) || !day.equals(zones.dayOf(before.startTime()))) {
            mustHold(after.userId(), day, worked(after), after.id());
        }
    }

    private void mustHold(UserId owner, LocalDate day, long seconds, @Nullable TimeEntryId except) {
        var midnight = day.atStartOfDay(zones.app()).toInstant();
        var nextMidnight = day.plusDays(1).atStartOfDay(zones.app()).toInstant();
        var others = entries.finished(owner, midnight, nextMidnight).stream()
                .filter(other -> !other.id().equals(except))
                .mapToLong(DayRoom::worked)
                .sum();
        var free = Duration.between(midnight, nextMidnight).toSeconds() - others;
        if (seconds > free) {
            throw new DayFull(durations.clock(Math.max(0, free)));
        }
    }

    private static long worked(TimeEntryView entry) {
        return Objects.requireNonNull(entry.workedSeconds());
    }
}
