package io.timetracker.approvals;

import io.timetracker.platform.settings.Modules;
import io.timetracker.projects.MuchWorkLogged;
import io.timetracker.projects.WorkLogged;
import io.timetracker.time.ReviewedTime;
import io.timetracker.time.TimeEntryChanged;
import io.timetracker.time.TimeEntryId;
import io.timetracker.time.TimeEntryLogged;
import io.timetracker.time.TimerStopped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for approval of finished work where a policy wants it, in the transaction that finishes it. Once: what was asked for
 * before, whatever became of it, is asked for anew by its owner only.
 */
@Component
class PolicyRequests {

    private final PolicyChoice policies;
    private final ApprovalDesk desk;
    private final ApprovalQueries queries;
    private final ReviewedTime time;
    private final Modules modules;

    PolicyRequests(
            PolicyChoice policies, ApprovalDesk desk, ApprovalQueries queries, ReviewedTime time, Modules modules) {
        this.policies = policies;
        this.desk = desk;
        this.queries = queries;
        this.time = time;
        this.modules = modules;
    }

    @EventListener
    void on(WorkLogged work) {
        request(List.of(work));
    }

    @EventListener
    void on(MuchWorkLogged many) {
        request(many.all());
    }

    private void request(List<WorkLogged> work) {
        if (!modules.isOn("time_approvals") || !policies.isAny()) {
            return;
        }
        var finished = new LinkedHashSet<TimeEntryId>();
        for (var one : work) {
            var entry = finished(one);
            if (entry != null) {
                finished.add(entry);
            }
        }
        request(finished);
    }

    /** What was deleted or brought back needs no new request. */
    private static @Nullable TimeEntryId finished(WorkLogged work) {
        return switch (work) {
            case TimeEntryLogged logged -> logged.entry();
            case TimeEntryChanged changed -> changed.entry();
            case TimerStopped stopped -> stopped.entry();
            default -> null;
        };
    }

    private void request(Set<TimeEntryId> finished) {
        var entries = time.entries(finished);
        var wanted = policies.applyingAll(
                entries.values().stream().filter(entry -> !entry.isRunning()).toList());
        var asked = queries.ofEntries(wanted.keySet());
        finished.stream()
                .filter(entry -> wanted.containsKey(entry) && !asked.containsKey(entry))
                .forEach(entry -> desk.requestByItself(
                        Objects.requireNonNull(entries.get(entry)), Objects.requireNonNull(wanted.get(entry))));
    }
}
