package io.timetracker.approvals;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request: its levels in order. They are decided one after the other, and a decision is final. */
record ApprovalLevels(List<Approval> all) {

    /** The requests for one entry, the oldest first; an entry has one that is open at most. */
    static List<ApprovalLevels> among(List<Approval> inOrder) {
        var requests = new ArrayList<ApprovalLevels>();
        for (var approval : inOrder) {
            if (approval.isFirst()) {
                requests.add(new ApprovalLevels(new ArrayList<>()));
            }
            requests.getLast().all().add(approval);
        }
        return requests;
    }

    ApprovalLevels saved(Approvals approvals) {
        return new ApprovalLevels(approvals.saveAll(all));
    }

    Optional<Approval> find(ApprovalId id) {
        return all.stream().filter(approval -> approval.is(id)).findFirst();
    }

    ApprovalView last() {
        return all.getLast().view();
    }

    /** Whether somebody has approved a level before that one. */
    boolean isApprovedBefore(Approval level, UserId person) {
        return all.subList(0, all.indexOf(level)).stream()
                .anyMatch(earlier -> person.equals(earlier.view().decidedBy()));
    }

    /** Whether one of the levels is that person's to decide, or was. */
    boolean concerns(UserId person) {
        return all.stream()
                .map(Approval::view)
                .anyMatch(level -> person.equals(level.approverId()) || person.equals(level.decidedBy()));
    }

    boolean isOpen() {
        return all.stream().anyMatch(Approval::isPending);
    }

    boolean isApproved() {
        return all.getLast().status() == ApprovalStatus.APPROVED;
    }

    /** @return the level whose turn has come now, if there is one more */
    Optional<Approval> approve(Approval level, @Nullable UserId decider, @Nullable String comment, Instant now) {
        level.approve(decider, comment, now);
        var next = after(level).stream().findFirst();
        next.ifPresentOrElse(Approval::takeTurn, all.getFirst()::endRequest);
        return next;
    }

    void reject(Approval level, UserId decider, String reason, Instant now) {
        level.reject(decider, reason, now);
        endAfter(level);
    }

    /** @throws ApprovalRefused unless it is pending */
    void cancel(Approval level) {
        if (!level.isPending()) {
            throw ApprovalRefused.inStatus(level.status());
        }
        all.stream().filter(Approval::isPending).forEach(Approval::cancel);
        all.getFirst().endRequest();
    }

    private void endAfter(Approval level) {
        after(level).forEach(Approval::cancel);
        all.getFirst().endRequest();
    }

    private List<Approval> after(Approval level) {
        return all.subList(all.indexOf(level) + 1, all.size());
    }

    void vanish(Instant now) {
        all.forEach(level -> level.vanish(now));
    }

    void reappear() {
        var next = all.stream().filter(Approval::isPending).findFirst();
        all.forEach(level -> level.reappear(next.filter(level::equals).isPresent(), next.isPresent()));
    }
}
