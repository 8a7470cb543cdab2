package io.timetracker.approvals;

import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import java.util.HashSet;
import java.util.Set;

/**
 * What one person may decide: in their own right, and for those whom they represent today.
 *
 * @param represented in whose place this person decides
 * @param ownTime whether the rules let people decide on their own time
 */
record Decider(CurrentUser user, Set<UserId> represented, boolean ownTime) {

    /**
     * Whether a level is theirs: of its approver, of who stands in for them, and of administrators. A deputy has no eyes of
     * their own on the time of those whom they represent.
     */
    boolean mayDecide(ApprovalView level) {
        var approver = level.approverId();
        return user.isAdmin()
                || approver != null
                        && (approver.equals(user.id())
                                || represented.contains(approver) && !represented.contains(level.ownerId()));
    }

    /** Whether they could decide on it now. */
    boolean couldDecide(ApprovalView level) {
        return level.isWaiting()
                && mayDecide(level)
                && (ownTime || !level.ownerId().equals(user.id()));
    }

    boolean maySee(ApprovalView level) {
        return user.owns(level.ownerId())
                || level.requestedBy().equals(user.id())
                || user.id().equals(level.decidedBy())
                || mayDecide(level);
    }

    /** Whose levels they decide. */
    Set<UserId> approvers() {
        var all = new HashSet<>(represented);
        all.add(user.id());
        return all;
    }
}
