package io.timetracker.approvals.web;

import io.timetracker.approvals.ApprovalView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A level of a request beside the work that it is about.
 *
 * @param who whose time it is
 * @param asker who asked, where that is somebody else
 * @param approver who is to decide; null: any administrator
 * @param decider who has decided
 * @param day on which the work began, for its reader
 * @param clock from when until when; null of time without a clock
 * @param seconds as they are billed
 * @param entryVersion of the work that is shown
 */
record ApprovalRow(
        ApprovalView approval,
        String who,
        @Nullable String asker,
        @Nullable String approver,
        @Nullable String decider,
        LocalDate day,
        @Nullable String clock,
        long seconds,
        @Nullable String project,
        @Nullable String task,
        @Nullable String notes,
        boolean isBillable,
        int entryVersion,
        boolean isOwn,
        boolean mayDecide,
        boolean mayCancel,
        boolean mayAskAnew) {

    public long id() {
        return approval.id().value();
    }

    /** What a tick says: which level, and what was seen of it and of the work. */
    public String seen() {
        return id() + "-" + approval.version() + "-" + entryVersion;
    }

    public String status() {
        return approval.status().wire();
    }

    public boolean isOneOfMany() {
        return approval.levels() > 1;
    }

    /** What was said with the decision. */
    public @Nullable String said() {
        return approval.rejectionReason() == null ? approval.approvalComment() : approval.rejectionReason();
    }
}
