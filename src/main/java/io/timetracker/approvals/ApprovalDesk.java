package io.timetracker.approvals;

import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.ReviewedTime;
import io.timetracker.time.TimeEntryView;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Requests for decisions on single entries, and the decisions. Each method is one transaction under the lock of the time of
 * the entry's owner, so that of two who decide at once one wins and the other one is told.
 */
@Service
@Transactional
@Validated
public class ApprovalDesk {

    static final int LONGEST_TEXT = 1000;
    static final int MOST_LEVELS = 10;

    private final Approvals approvals;
    private final Approvers approvers;
    private final ReviewedTime time;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalDesk(
            Approvals approvals,
            Approvers approvers,
            ReviewedTime time,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.approvals = approvals;
        this.approvers = approvers;
        this.time = time;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for a decision on finished work.
     *
     * @return the first level
     * @throws NotFound if there is no such entry
     * @throws ApprovalRefused if the entry is not the caller's, is not finished, waits already, is approved, or nobody could
     *     decide on it
     * @throws Invalid if one of the approvers is nobody, cannot sign in, or is named twice
     */
    public ApprovalView request(@Valid RequestApproval command, CurrentUser user) {
        var entry = time.hold(command.entry()).orElseThrow(NotFound::new);
        if (!user.owns(entry.userId())) {
            throw ApprovalRefused.notTheirEntry();
        }
        mustBeOpen(entry);
        var policy = approvers.policy(entry);
        return begin(command, entry, policy, approvers.levels(command, policy, entry, user), user.id(), user);
    }

    /** As {@link #request} because a policy wants it: nobody has asked. Nothing when nobody could decide. */
    void requestByItself(TimeEntryView entry, ApprovalPolicyView policy) {
        var levels = approvers.levels(policy, entry);
        if (!levels.isEmpty()) {
            begin(RequestApproval.of(entry.id()), entry, policy, levels, entry.userId(), null);
        }
    }

    private ApprovalView begin(
            RequestApproval command,
            TimeEntryView entry,
            @Nullable ApprovalPolicyView policy,
            List<@Nullable UserId> levels,
            UserId requester,
            @Nullable CurrentUser actor) {
        var now = clock.instant();
        var all = new ArrayList<Approval>();
        for (var approver : levels) {
            var before = all.isEmpty() ? null : all.getLast();
            all.add(approvals.save(
                    Approval.of(command, entry.userId(), requester, approver, before, levels.size(), now)));
        }
        var first = all.getFirst().view();
        changes.record(actor, "approval.requested", first.id(), null, first, first.requestComment());
        if (approvers.approvesItself(policy, entry)) {
            approveRest(new ApprovalLevels(all));
            return all.getFirst().view();
        }
        tell(first);
        return first;
    }

    private void mustBeOpen(TimeEntryView entry) {
        if (entry.isRunning()) {
            throw ApprovalRefused.runs();
        }
        var requests = ApprovalLevels.among(approvals.findByTimeEntryIdOrderById(entry.id()));
        if (requests.stream().anyMatch(ApprovalLevels::isOpen)) {
            throw ApprovalRefused.alreadyPending();
        }
        if (!requests.isEmpty() && requests.getLast().isApproved()) {
            throw ApprovalRefused.alreadyApproved();
        }
    }

    /** What has waited too long: all levels that are left. Nothing when it was decided meanwhile. */
    void approveByItself(ApprovalId id) {
        var request = held(id);
        if (request.isOpen()) {
            approveRest(request);
        }
    }

    private void approveRest(ApprovalLevels request) {
        var pending = request.all().stream().filter(Approval::isPending).toList();
        for (var level : pending) {
            var before = level.view();
            request.approve(level, null, null, clock.instant());
            changes.record(null, "approval.approved_by_itself", before.id(), before, level.view());
        }
        var last = request.saved(approvals).all().getLast().view();
        events.publishEvent(new EntryApproved(last.id(), last.timeEntryId(), last.ownerId(), last.requestedBy(), null));
    }

    private void tell(ApprovalView waiting) {
        events.publishEvent(ApprovalRequested.of(waiting));
    }

    /**
     * Approves or rejects a level whose turn has come. With the last level the entry is approved; a rejection ends the request.
     *
     * @throws NotFound if there is no such level
     * @throws Invalid if it is a rejection without a reason
     * @throws ApprovalRefused unless its turn has come, or if it is not the caller's to decide
     * @throws PreconditionFailed if it is no longer what the caller saw
     */
    public Decided decide(@Valid Decision decision, CurrentUser user) {
        var request = held(decision.approval());
        var level = request.find(decision.approval()).orElseThrow();
        PreconditionFailed.unlessVersion(decision.version(), level.view().version());
        if (decision.entryVersion() != null) {
            var entry = time.hold(level.view().timeEntryId()).orElseThrow(NotFound::new);
            PreconditionFailed.unlessVersion(decision.entryVersion(), entry.version());
        }
        var isOwn = mayDecide(level.view(), user);
        if (!user.isAdmin() && request.isApprovedBefore(level, user.id())) {
            throw ApprovalRefused.notTheirs();
        }
        return decision.isApproved()
                ? approve(request, level, decision.reason(), isOwn, user)
                : reject(request, level, decision.reason(), isOwn, user);
    }

    private ApprovalLevels held(ApprovalId id) {
        var entry = approvals.findById(id).orElseThrow(NotFound::new).view().timeEntryId();
        var _ = time.hold(entry).orElseThrow(NotFound::new);
        // Read again: what was read before the lock may have changed while waiting for it.
        return ApprovalLevels.among(approvals.findByTimeEntryIdOrderById(entry)).stream()
                .filter(request -> request.find(id).isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @return whether the caller decides on their own time, as the rules allow */
    private boolean mayDecide(ApprovalView level, CurrentUser user) {
        var decider = approvers.decider(user);
        var isOwn = level.ownerId().equals(user.id());
        if (isOwn && !decider.ownTime()) {
            throw ApprovalRefused.ownTime();
        }
        if (!decider.mayDecide(level)) {
            throw ApprovalRefused.notTheirs();
        }
        return isOwn;
    }

    private Decided approve(
            ApprovalLevels request, Approval level, @Nullable String comment, boolean isOwn, CurrentUser user) {
        return approve(request, level, comment, isOwn ? "approval.self_approved" : "approval.approved", user);
    }

    private Decided approve(
            ApprovalLevels request,
            Approval level,
            @Nullable String comment,
            String action,
            @Nullable CurrentUser user) {
        var before = level.view();
        var decider = user == null ? null : user.id();
        var next = request.approve(level, decider, comment, clock.instant());
        var after = saved(request, before, action, comment, user);
        next.map(Approval::view)
                .ifPresentOrElse(
                        this::tell,
                        () -> events.publishEvent(new EntryApproved(
                                after.id(), after.timeEntryId(), after.ownerId(), after.requestedBy(), decider)));
        return new Decided(after, next.map(found -> view(request, found)).orElse(null));
    }

    private Decided reject(
            ApprovalLevels request, Approval level, @Nullable String reason, boolean isOwn, CurrentUser user) {
        if (reason == null || reason.isBlank()) {
            throw new Invalid("reason", "validation.required");
        }
        var before = level.view();
        request.reject(level, user.id(), reason, clock.instant());
        var action = isOwn ? "approval.self_rejected" : "approval.rejected";
        var after = saved(request, before, action, reason, user);
        events.publishEvent(new EntryRejected(
                after.id(),
                after.timeEntryId(),
                after.ownerId(),
                after.requestedBy(),
                user.id(),
                Objects.requireNonNull(after.rejectionReason())));
        return new Decided(after, null);
    }

    /** Saves all levels, as one decision changes several. */
    private ApprovalView saved(
            ApprovalLevels request,
            ApprovalView before,
            String action,
            @Nullable String words,
            @Nullable CurrentUser user) {
        var after = request.saved(approvals).find(before.id()).orElseThrow().view();
        changes.record(user, action, after.id(), before, after, words);
        return after;
    }

    private static ApprovalView view(ApprovalLevels request, Approval level) {
        return request.find(level.view().id()).orElseThrow().view();
    }

    /**
     * Takes a request back.
     *
     * @throws NotFound if there is no such level
     * @throws ApprovalRefused unless the caller has asked for it and it is pending
     * @throws PreconditionFailed if it is no longer what the caller saw
     */
    public ApprovalView cancel(ApprovalId id, @Nullable Integer version, CurrentUser user) {
        var request = held(id);
        var level = request.find(id).orElseThrow();
        PreconditionFailed.unlessVersion(version, level.view().version());
        if (!level.view().requestedBy().equals(user.id())) {
            throw ApprovalRefused.notTheirs();
        }
        var before = level.view();
        request.cancel(level);
        var after = saved(request, before, "approval.cancelled", null, user);
        events.publishEvent(
                new ApprovalWithdrawn(after.timeEntryId(), request.last().id(), after.ownerId()));
        return after;
    }
}
