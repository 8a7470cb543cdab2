package io.timetracker.approvals;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a level whose turn has come.
 *
 * @param reason of a rejection, which needs one; else a comment
 * @param version of the level that the decider saw, or null
 * @param entryVersion of the work that the decider saw, or null: with it, what was changed meanwhile is not approved unseen
 */
public record Decision(
        ApprovalId approval,
        boolean isApproved,

        @Nullable @Size(max = ApprovalDesk.LONGEST_TEXT, message = "{validation.too_long}") String reason,

        @Nullable Integer version,
        @Nullable Integer entryVersion) {

    public static Decision approve(ApprovalId approval, @Nullable String comment) {
        return new Decision(approval, true, comment, null, null);
    }

    public static Decision reject(ApprovalId approval, @Nullable String reason) {
        return new Decision(approval, false, reason, null, null);
    }

    public Decision seen(@Nullable Integer seen) {
        return new Decision(approval, isApproved, reason, seen, entryVersion);
    }

    /** @param seen version of the work */
    public Decision seenWork(@Nullable Integer seen) {
        return new Decision(approval, isApproved, reason, version, seen);
    }
}
