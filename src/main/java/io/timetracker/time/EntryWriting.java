package io.timetracker.time;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.changelog.ChangeLog.Effect;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.WorkLogged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out what an act does to many entries: rows, change log and events, each in one go. Whoever calls holds the
 * owners' locks.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryWriting {

    private static final Names PAID = new Names("time_entry.paid", "time_entry.paid", "time_entry.paid");

    private final TimeEntryRows rows;
    private final EntryTags tags;
    private final TimeLocks locks;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    EntryWriting(
            TimeEntryRows rows, EntryTags tags, TimeLocks locks, ChangeLog changes, ApplicationEventPublisher events) {
        this.rows = rows;
        this.tags = tags;
        this.locks = locks;
        this.changes = changes;
        this.events = events;
    }

    /** @param made, changed, deleted what the change log calls each kind of step */
    record Names(String made, String changed, String deleted) {

        String of(EntryStep step) {
            return step.before() == null ? made : step.after() == null ? deleted : changed;
        }
    }

    /** @throws org.springframework.dao.OptimisticLockingFailureException if an entry is not as it was read */
    void write(List<EntryStep> steps, Names names, @Nullable String reason, CurrentUser actor) {
        rows.delete(of(steps.stream().filter(step -> step.after() == null).map(EntryStep::before)));
        rows.update(of(steps.stream().filter(step -> step.before() != null).map(EntryStep::after)));
        rows.insert(of(steps.stream().filter(step -> step.before() == null).map(EntryStep::after)));
        tags.keep(texts(steps));
        locks.written(of(steps.stream().flatMap(step -> Stream.of(step.before(), step.after()))), actor);
        tell(steps, names, reason, actor);
    }

    /**
     * Finished entries are paid. What was worked stays as it was: no period that is open for its owner was used for it.
     *
     * @param number null: each keeps its own
     */
    void pay(List<EntryStep> steps, @Nullable String number, Instant now, CurrentUser actor) {
        rows.pay(of(steps.stream().map(EntryStep::after)), number, now);
        tell(steps, PAID, null, actor);
    }

    /** Payments are taken back, as {@link #pay}. */
    void unpay(List<EntryStep> steps, Names names, CurrentUser actor) {
        rows.update(of(steps.stream().map(EntryStep::after)));
        tell(steps, names, null, actor);
    }

    private void tell(List<EntryStep> steps, Names names, @Nullable String reason, CurrentUser actor) {
        changes.recordAll(actor, effects(steps, names), reason);
        var work = new ArrayList<WorkLogged>();
        for (var step : steps) {
            var event = step.event();
            if (event != null) {
                work.add(event);
            }
        }
        publish(work);
    }

    private static Map<TimeEntryId, String> texts(List<EntryStep> steps) {
        var texts = new HashMap<TimeEntryId, String>();
        for (var step : steps) {
            var after = step.after();
            var before = step.before() == null ? null : step.before().tags();
            if (after != null && !Objects.equals(before, after.tags())) {
                texts.put(step.id(), Wording.orEmpty(after.tags()));
            }
        }
        return texts;
    }

    private void publish(List<WorkLogged> work) {
        if (work.size() == 1) {
            events.publishEvent(work.getFirst());
        } else if (!work.isEmpty()) {
            events.publishEvent(new ManyEntriesChanged(work));
        }
    }

    private static List<TimeEntryView> of(Stream<@Nullable TimeEntryView> entries) {
        return entries.filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private static List<Effect> effects(List<EntryStep> steps, Names names) {
        return steps.stream()
                .map(step -> new Effect(names.of(step), step.id(), step.before(), step.after()))
                .toList();
    }
}
