package io.timetracker.time;

import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was done to entries, wholly or not at all, under the same locks and in the same log. */
@Service
@Transactional
public class Undoing {

    private static final EntryWriting.Names NAMES =
            new EntryWriting.Names("time_entry.restored", "time_entry.reverted", "time_entry.deleted");

    /** So many payments are held whole. */
    private static final int AT_ONCE = 1000;

    private final ChangeActs acts;
    private final TimeEntries entries;
    private final Timekeepers keepers;
    private final BookingRules rules;
    private final TimeLocks locks;
    private final FreeTime freeTime;
    private final EntryWriting writing;
    private final Clock clock;

    Undoing(
            ChangeActs acts,
            TimeEntries entries,
            Timekeepers keepers,
            BookingRules rules,
            TimeLocks locks,
            FreeTime freeTime,
            EntryWriting writing,
            Clock clock) {
        this.acts = acts;
        this.entries = entries;
        this.keepers = keepers;
        this.rules = rules;
        this.locks = locks;
        this.freeTime = freeTime;
        this.writing = writing;
        this.clock = clock;
    }

    /** What the caller did last to an entry, while it can be taken back. */
    @Transactional(readOnly = true)
    public Optional<UndoOffer> offer(TimeEntryId entry, CurrentUser caller) {
        return acts.latestOf(entry, caller);
    }

    /**
     * Takes an act back: every entry that it changed, deleted or made is as it was before.
     *
     * @throws NotFound if there is no such act
     * @throws Forbidden if it is somebody else's, or an entry is not the caller's any more
     * @throws UndoRefused if it is too late, was done before, or an entry was changed since
     * @throws RuleBroken if an entry is settled meanwhile
     * @throws OverlappingEntry if the owner has noted something else for that time
     * @throws BookingRefused if the project or task is gone
     */
    public Undone undo(String handle, CurrentUser caller) {
        var act = acts.find(handle);
        if (!caller.owns(act.actor()) || !act.steps().stream().allMatch(step -> caller.owns(step.owner()))) {
            throw new Forbidden();
        }
        keepers.lockAll(act.steps().stream().map(ChangeActs.Step::owner).collect(Collectors.toSet()));
        if (!acts.claim(act)) {
            throw UndoRefused.alreadyThere();
        }
        if (act.at().plus(acts.undoTime()).isBefore(clock.instant())) {
            throw UndoRefused.tooLate();
        }
        if (acts.isFollowed(act)) {
            throw UndoRefused.changedSince();
        }
        return act.isPayment() ? takeBackPayments(act.steps(), caller) : takeBack(act.steps(), caller);
    }

    /** As {@link #undo}, for several acts: all of them, the last first, or none. */
    public Undone undo(List<String> handles, CurrentUser caller) {
        return new Undone(handles.reversed().stream()
                .flatMap(handle -> undo(handle, caller).entries().stream())
                .toList());
    }

    private Undone takeBack(List<ChangeActs.Step> done, CurrentUser caller) {
        var steps = inverses(done);
        check(steps, caller);
        writing.write(steps, NAMES, null, caller);
        return new Undone(steps.stream().map(EntryStep::id).toList());
    }

    /** However many they are, some at a time; whoever could pay what is settled can take that back. */
    private Undone takeBackPayments(List<ChangeActs.Step> done, CurrentUser caller) {
        for (var from = 0; from < done.size(); from += AT_ONCE) {
            var some = done.subList(from, Math.min(done.size(), from + AT_ONCE));
            writing.unpay(inverses(some), NAMES, caller);
        }
        return new Undone(done.stream().map(ChangeActs.Step::entry).toList());
    }

    private List<EntryStep> inverses(List<ChangeActs.Step> done) {
        var present = entries
                .findAllById(done.stream().map(ChangeActs.Step::entry).toList())
                .stream()
                .collect(Collectors.toMap(TimeEntry::id, Function.identity()));
        var now = clock.instant();
        return done.stream()
                .map(step -> inverse(step, present.get(step.entry()), now))
                .toList();
    }

    private static EntryStep inverse(ChangeActs.Step done, @Nullable TimeEntry present, Instant now) {
        var left = done.leftVersion();
        if (left == null && present != null) {
            throw UndoRefused.alreadyThere();
        }
        var is = present == null ? null : present.view();
        if (left != null && (is == null || is.version() != left)) {
            throw UndoRefused.changedSince();
        }
        if (done.before() == null) {
            Objects.requireNonNull(present).delete();
            return new EntryStep(is, null);
        }
        return new EntryStep(is, again(done.before(), present, now).view());
    }

    private static TimeEntry again(TimeEntryView was, @Nullable TimeEntry present, Instant now) {
        if (present == null) {
            return TimeEntry.restore(was, now);
        }
        present.become(was, now);
        return present;
    }

    private void check(List<EntryStep> steps, CurrentUser caller) {
        var from = of(steps, EntryStep::before);
        var to = of(steps, EntryStep::after);
        mustNotBeSettled(from, caller);
        mustNotBeSettled(to, caller);
        rules.mustStillExist(to);
        freeTime.mustBeAlone(steps);
        freeTime.mustTake(steps);
    }

    private void mustNotBeSettled(List<TimeEntryView> states, CurrentUser caller) {
        Map<TimeEntryId, RuleBroken> settled = locks.refusals(states, caller);
        for (var refusal : settled.values()) {
            throw refusal;
        }
    }

    private static List<TimeEntryView> of(List<EntryStep> steps, Function<EntryStep, @Nullable TimeEntryView> side) {
        return steps.stream()
                .map(side)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
