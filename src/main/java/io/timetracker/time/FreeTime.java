package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.OverlapPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether time that comes back is still free. */
@Component
class FreeTime {

    private final TimeEntryQueries queries;
    private final CurrentSettings settings;

    FreeTime(TimeEntryQueries queries, CurrentSettings settings) {
        this.queries = queries;
        this.settings = settings;
    }

    /**
     * One statement per owner. Entries of one act were there together before, and may be again.
     *
     * @throws OverlappingEntry if an owner worked on something else then, and the installation refuses that
     */
    void mustTake(List<EntryStep> steps) {
        if (settings.get().overlapPolicy() != OverlapPolicy.REFUSE) {
            return;
        }
        var ids = steps.stream().map(EntryStep::id).collect(Collectors.toSet());
        coming(steps).forEach((owner, comes) -> mustBeFree(owner, comes, ids));
    }

    /** What will lie elsewhere in time than it does now. */
    private static Map<UserId, List<TimeEntryView>> coming(List<EntryStep> steps) {
        var coming = new TreeMap<UserId, List<TimeEntryView>>(java.util.Comparator.comparing(UserId::value));
        for (var step : steps) {
            var after = step.after();
            if (after != null && after.endTime() != null && after.isTimed() && !isSameTime(step.before(), after)) {
                coming.computeIfAbsent(after.userId(), owner -> new ArrayList<>())
                        .add(after);
            }
        }
        return coming;
    }

    private static boolean isSameTime(@org.jspecify.annotations.Nullable TimeEntryView one, TimeEntryView other) {
        return one != null
                && one.isTimed() == other.isTimed()
                && one.startTime().equals(other.startTime())
                && Objects.equals(one.endTime(), other.endTime());
    }

    private void mustBeFree(UserId owner, List<TimeEntryView> comes, Set<TimeEntryId> act) {
        var from = comes.stream()
                .map(TimeEntryView::startTime)
                .min(Instant::compareTo)
                .orElseThrow();
        var until = comes.stream().map(FreeTime::end).max(Instant::compareTo).orElseThrow();
        var others = new HashSet<>(queries.overlapping(owner, from, until));
        others.removeIf(span -> act.contains(span.id()));
        for (var entry : comes) {
            for (var other : others) {
                if (other.start().isBefore(end(entry)) && other.end().isAfter(entry.startTime())) {
                    throw new OverlappingEntry();
                }
            }
        }
    }

    private static Instant end(TimeEntryView entry) {
        return Objects.requireNonNull(entry.endTime());
    }
}
