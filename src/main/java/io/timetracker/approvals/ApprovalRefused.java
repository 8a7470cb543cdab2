package io.timetracker.approvals;

import io.timetracker.platform.problems.RuleBroken;

/** The request is not in a state in which that can be done, or not by this person. */
public class ApprovalRefused extends RuleBroken {

    private static final String CODE = "error";
    private static final String STATUS = "invalid_status";

    private final String words;

    private ApprovalRefused(String code, String reason, String words, Object... arguments) {
        super(code, reason, null, arguments);
        this.words = words;
    }

    static ApprovalRefused alreadyPending() {
        return new ApprovalRefused(CODE, "already_pending", "already_pending");
    }

    /** Nobody is there who could decide. */
    static ApprovalRefused noApprovers() {
        return new ApprovalRefused(CODE, "no_approvers", "no_approvers");
    }

    /** @param status that it has; pending where a level before it is not approved yet */
    static ApprovalRefused inStatus(ApprovalStatus status) {
        var words = status == ApprovalStatus.PENDING ? "approval_not_its_turn" : "approval_decided";
        return new ApprovalRefused(CODE, STATUS, words, status.wire());
    }

    static ApprovalRefused alreadyApproved() {
        return new ApprovalRefused(CODE, STATUS, "already_approved");
    }

    /** The entry is not finished. */
    static ApprovalRefused runs() {
        return new ApprovalRefused(CODE, "timer_active", "timer_active");
    }

    static ApprovalRefused notTheirs() {
        return new ApprovalRefused(CODE, "unauthorized", "approval_not_yours");
    }

    /** Only its owner and administrators ask for a decision on an entry. */
    static ApprovalRefused notTheirEntry() {
        return new ApprovalRefused(CODE, "unauthorized", "approval_foreign_entry");
    }

    /** Nobody decides on their own time, administrators included. */
    static ApprovalRefused ownTime() {
        return new ApprovalRefused("unauthorized", "self_approval", "self_approval");
    }

    @Override
    public String[] getCodes() {
        return new String[] {"refusal." + words};
    }
}
