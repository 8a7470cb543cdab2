package io.timetracker.approvals;

import io.timetracker.projects.MuchWorkLogged;
import io.timetracker.projects.WorkLogged;
import io.timetracker.time.TimeEntryDeleted;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryRestored;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With an entry its requests go (Q24), and come back with it, in the transaction that deletes it or brings it back. */
@Component
class VanishedEntries {

    private final Approvals approvals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VanishedEntries(Approvals approvals, ApplicationEventPublisher events, Clock clock) {
        this.approvals = approvals;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TimeEntryDeleted deleted) {
        vanish(Set.of(deleted.entry()));
    }

    @EventListener
    void on(TimeEntryRestored restored) {
        reappear(Set.of(restored.entry()));
    }

    @EventListener
    void on(MuchWorkLogged many) {
        var gone = new HashSet<TimeEntryId>();
        var there = new HashSet<TimeEntryId>();
        for (WorkLogged work : many.all()) {
            switch (work) {
                case TimeEntryDeleted deleted -> gone.add(deleted.entry());
                case TimeEntryRestored restored -> there.add(restored.entry());
                default -> {}
            }
        }
        vanish(gone);
        reappear(there);
    }

    private void vanish(Set<TimeEntryId> entries) {
        var all = of(entries);
        for (var request : ApprovalLevels.among(all)) {
            var wasOpen = request.isOpen();
            request.vanish(clock.instant());
            if (wasOpen) {
                var last = request.last();
                events.publishEvent(new ApprovalWithdrawn(last.timeEntryId(), last.id(), last.ownerId()));
            }
        }
        approvals.saveAll(all);
    }

    private void reappear(Set<TimeEntryId> entries) {
        var all = of(entries);
        ApprovalLevels.among(all).forEach(ApprovalLevels::reappear);
        approvals.saveAll(all);
        all.stream()
                .filter(Approval::isWaiting)
                .forEach(waiting -> events.publishEvent(ApprovalRequested.of(waiting.view())));
    }

    private List<Approval> of(Set<TimeEntryId> entries) {
        return entries.isEmpty() ? List.of() : approvals.findByTimeEntryIdInOrderByTimeEntryIdAscIdAsc(entries);
    }
}
