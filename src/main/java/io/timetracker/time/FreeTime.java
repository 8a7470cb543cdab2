package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.settings.OverlapPolicy;
import java.time.Instant;
import java.time.LocalDate;
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
    private final Zones zones;

    FreeTime(TimeEntryQueries queries, CurrentSettings settings, Zones zones) {
        this.queries = queries;
        this.settings = settings;
        this.zones = zones;
    }

    /**
     * Time without a clock comes back into the cell of a week, which has one such entry.
     *
     * @throws UndoRefused if another was written in its place
     */
    void mustBeAlone(List<EntryStep> steps) {
        var ids = steps.stream().map(EntryStep::id).collect(Collectors.toSet());
        var comes = new HashSet<Cell>();
        for (var step : steps) {
            var after = step.after();
            if (after != null
                    && !after.isTimed()
                    && !cell(after).equals(step.before() == null ? null : cell(step.before()))) {
                comes.add(cell(after));
            }
        }
        comes.stream().collect(Collectors.groupingBy(Cell::owner)).forEach((owner, cells) -> {
            var days = cells.stream().map(Cell::day).sorted().toList();
            var taken = queries
                    .untimed(
                            owner,
                            days.getFirst().atStartOfDay(zones.app()).toInstant(),
                            days.getLast().plusDays(1).atStartOfDay(zones.app()).toInstant())
                    .stream()
                    .filter(entry -> !ids.contains(entry.id()))
                    .map(this::cell)
                    .collect(Collectors.toSet());
            if (cells.stream().anyMatch(taken::contains)) {
                throw UndoRefused.changedSince();
            }
        });
    }

    private record Cell(UserId owner, LocalDate day, Booking booking) {}

    private Cell cell(TimeEntryView entry) {
        return new Cell(entry.userId(), zones.dayOf(entry.startTime()), WeekViews.bookingOf(entry));
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
