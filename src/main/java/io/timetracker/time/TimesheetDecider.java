package io.timetracker.time;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person may decide about other people's periods: in their own right, and for those whom they represent.
 *
 * @param deputyOf everybody whom this person represents
 * @param represented those of them who decide on periods
 * @param levels who approves one after the other; empty: any approver does alone
 */
record TimesheetDecider(
        CurrentUser user,
        TimesheetPolicyView policy,
        Set<UserId> deputyOf,
        Set<UserId> represented,
        List<UserId> levels) {

    /**
     * An approval that can be given.
     *
     * @param approver in whose place; null: no levels are kept
     * @param isLast with it the whole is approved
     */
    record Step(@Nullable UserId approver, boolean isLast) {}

    boolean decides() {
        return isInOwnRight() || !represented.isEmpty();
    }

    private boolean isInOwnRight() {
        return user.isAdmin() || policy.approverUserIds().contains(user.id());
    }

    /** Four eyes: a deputy has none on their own time, nor on that of those whom they represent. */
    boolean mayDecideFor(UserId owner) {
        return isInOwnRight() || isDeputyFor(owner);
    }

    private boolean isDeputyFor(UserId owner) {
        return !represented.isEmpty() && !owner.equals(user.id()) && !deputyOf.contains(owner);
    }

    /** Empty if it is somebody else's turn, or this person has approved once. */
    Optional<Step> next(UserId owner, List<TimesheetApproval> given) {
        var turn = turn(levels, owner, given);
        if (turn.isEmpty()) {
            return Optional.of(new Step(null, true));
        }
        if (given.stream().anyMatch(approval -> approval.decidedBy().equals(user.id()))) {
            return Optional.empty();
        }
        if (isFor(turn.get(), owner)) {
            return Optional.of(new Step(turn.get(), isLast(turn.get(), owner, given)));
        }
        return overrides() ? Optional.of(new Step(user.id(), true)) : Optional.empty();
    }

    /** Rejecting is no approval: who has given one may still do it when it is their turn. */
    boolean mayReject(UserId owner, List<TimesheetApproval> given) {
        var turn = turn(levels, owner, given);
        return turn.isEmpty() || isFor(turn.get(), owner) || overrides();
    }

    private boolean isFor(UserId turn, UserId owner) {
        return turn.equals(user.id()) || represented.contains(turn) && isDeputyFor(owner);
    }

    private boolean overrides() {
        return user.isAdmin() && policy.enableAdminOverride();
    }

    /**
     * Whose turn it is: the first one who has not approved. The owner is left out. Empty: any approver's, as there are no
     * levels, or as those who are left in them have all approved.
     */
    static Optional<UserId> turn(List<UserId> levels, UserId owner, Collection<TimesheetApproval> given) {
        return levels.stream()
                .filter(approver -> !approver.equals(owner))
                .filter(approver ->
                        given.stream().noneMatch(approval -> approval.approver().equals(approver)))
                .findFirst();
    }

    private boolean isLast(UserId turn, UserId owner, List<TimesheetApproval> given) {
        var others = levels.stream().filter(approver -> !approver.equals(turn)).toList();
        return turn(others, owner, given).isEmpty();
    }
}
