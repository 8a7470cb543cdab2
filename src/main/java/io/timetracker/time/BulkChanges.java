package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.Refusal;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.BulkResult.Outcome;
import io.timetracker.time.BulkResult.Row;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Changes many entries alike, in one transaction under the locks of their owners: all that can be changed, or none. */
@Service
@Transactional
@Validated
public class BulkChanges {

    private static final EntryWriting.Names NAMES =
            new EntryWriting.Names("time_entry.logged", "time_entry.changed", "time_entry.deleted");

    private final TimeEntries entries;
    private final TimeEntryQueries queries;
    private final Timekeepers keepers;
    private final BookingRules rules;
    private final RoundingBooks roundings;
    private final TimeLocks locks;
    private final EntryWriting writing;
    private final ChangeActs acts;
    private final Zones zones;
    private final Clock clock;

    BulkChanges(
            TimeEntries entries,
            TimeEntryQueries queries,
            Timekeepers keepers,
            BookingRules rules,
            RoundingBooks roundings,
            TimeLocks locks,
            EntryWriting writing,
            ChangeActs acts,
            Zones zones,
            Clock clock) {
        this.entries = entries;
        this.queries = queries;
        this.keepers = keepers;
        this.rules = rules;
        this.roundings = roundings;
        this.locks = locks;
        this.writing = writing;
        this.acts = acts;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Does the action to every entry that it can be done to. Ids that nobody has, running entries and settled ones are
     * skipped, each with its reason. A dry run goes the same way and changes nothing.
     *
     * @throws Invalid if there are no ids or too many, or the action says too little
     * @throws NotFound if there is none of the entries
     * @throws Forbidden if one of them is not the caller's, or the caller cannot see the project to move to
     * @throws BookingRefused if that project or task takes no time
     * @throws NothingChanged if there was nothing to do
     */
    public BulkResult change(@Valid BulkChange command, CurrentUser user) {
        command.action().check();
        var selected = select(command, user);
        lock(selected.ids(), user);
        if (command.action() instanceof BulkAction.Move move) {
            rules.canMoveTo(move.projectId(), user);
            rules.taskBelongs(move.taskId(), move.projectId());
        }
        var outcomes = outcomes(command.action(), selected.ids(), user);
        var steps = outcomes.stream()
                .map(One::step)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var rows = outcomes.stream().map(One::row).toList();
        return command.isDryRun()
                ? new BulkResult(true, selected.matching(), rows, null)
                : new BulkResult(false, selected.matching(), rows, carryOut(command, steps, user));
    }

    private record Selected(List<TimeEntryId> ids, long matching) {}

    private Selected select(BulkChange command, CurrentUser user) {
        if (command.filter() != null && command.entryIds() != null) {
            throw new Invalid("filter", "validation.ids_or_filter");
        }
        if (command.filter() != null) {
            var filter = TimeLog.within(command.filter(), user);
            var found = queries.ids(filter, BulkChange.MOST + 1);
            return found.size() > BulkChange.MOST
                    ? new Selected(found.subList(0, BulkChange.MOST), queries.count(filter))
                    : new Selected(found, found.size());
        }
        if (command.entryIds() == null || command.entryIds().isEmpty()) {
            throw new Invalid("entryIds", "validation.required");
        }
        if (command.entryIds().size() > BulkChange.MOST) {
            throw new Invalid("entryIds", "validation.too_many_entries");
        }
        var ids = command.entryIds().stream().distinct().toList();
        return new Selected(ids, ids.size());
    }

    private void lock(List<TimeEntryId> ids, CurrentUser user) {
        var owners = entries.findAllById(ids).stream().map(TimeEntry::owner).collect(Collectors.toSet());
        if (owners.isEmpty()) {
            throw new NotFound();
        }
        if (!owners.stream().allMatch(user::owns)) {
            throw new Forbidden();
        }
        keepers.lockAll(owners);
    }

    /** What becomes of one of them. @param step null: nothing is done to it */
    private record One(Row row, @Nullable EntryStep step) {}

    private List<One> outcomes(BulkAction action, List<TimeEntryId> ids, CurrentUser user) {
        // Read again: what was read before the locks may have changed while waiting for them.
        var found = entries.findAllById(ids).stream().collect(Collectors.toMap(TimeEntry::id, Function.identity()));
        var settled =
                locks.refusals(found.values().stream().map(TimeEntry::view).toList(), user);
        var measures = new Measures(action);
        var outcomes = new ArrayList<One>();
        for (var id : ids) {
            outcomes.add(outcome(action, id, found.get(id), settled, measures));
        }
        return outcomes;
    }

    /** How the entries of each owner are rounded where they go to. */
    private class Measures {

        private final @Nullable Booking destination;
        private final Map<UserId, Rounding> known = new HashMap<>();
        private final Instant now = clock.instant();

        Measures(BulkAction action) {
            destination = action instanceof BulkAction.Move move ? Booking.on(move.projectId(), move.taskId()) : null;
        }

        void change(TimeEntry entry, ChangeTimeEntry command) {
            var rounding = destination == null
                    ? Rounding.NONE
                    : known.computeIfAbsent(entry.owner(), owner -> roundings.of(owner, destination));
            entry.changeAmongOthers(command, rounding, zones.app(), now);
        }
    }

    private One outcome(
            BulkAction action,
            TimeEntryId id,
            @Nullable TimeEntry entry,
            Map<TimeEntryId, RuleBroken> settled,
            Measures measures) {
        if (entry == null) {
            return skipped(id, new NotFound(), null);
        }
        var before = entry.view();
        if (entry.isRunning()) {
            return skipped(id, new TimerActive(null), before);
        }
        if (settled.containsKey(id)) {
            return skipped(id, settled.get(id), before);
        }
        if (action instanceof BulkAction.Delete) {
            return new One(new Row(id, Outcome.CHANGED, null, before), new EntryStep(before, null));
        }
        return changed(action, entry, before, measures);
    }

    private static One skipped(TimeEntryId id, @Nullable Refusal refusal, @Nullable TimeEntryView entry) {
        return new One(new Row(id, Outcome.SKIPPED, refusal, entry), null);
    }

    private One changed(BulkAction action, TimeEntry entry, TimeEntryView before, Measures measures) {
        var change = action.changeOf(before);
        if (change == null) {
            return new One(new Row(before.id(), Outcome.UNCHANGED, null, before), null);
        }
        if (change.tags() != null && change.tags().length() > TimeEntry.LONGEST_TAGS) {
            return skipped(before.id(), new RuleBroken("error", "tags_too_long", "value"), before);
        }
        measures.change(entry, change);
        return new One(new Row(before.id(), Outcome.CHANGED, null, before), new EntryStep(before, entry.view()));
    }

    private @Nullable UndoOffer carryOut(BulkChange command, List<EntryStep> steps, CurrentUser user) {
        if (steps.isEmpty()) {
            throw new NothingChanged();
        }
        writing.write(steps, NAMES, command.reason(), user);
        return acts.remember(user, "time_entry.bulk_" + command.action().code(), steps)
                .orElse(null);
    }
}
