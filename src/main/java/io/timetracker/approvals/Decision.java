package io.timetracker.approvals;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a level whose turn has come.
 *
 * @param words a comment, or the reason, which a rejection needs
 * @param version what the decider saw, or null
 */
public record Decision(
        ApprovalId approval,
        boolean isApproved,
        @Nullable @Size(max = ApprovalDesk.LONGEST_TEXT) String words,
        @Nullable Integer version) {

    public static Decision approve(ApprovalId approval, @Nullable String comment) {
        return new Decision(approval, true, comment, null);
    }

    public static Decision reject(ApprovalId approval, @Nullable String reason) {
        return new Decision(approval, false, reason, null);
    }

    public Decision seen(@Nullable Integer seen) {
        return new Decision(approval, isApproved, words, seen);
    }
}
