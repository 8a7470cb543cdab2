package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of somebody's time, as readers see it.
 *
 * @param firstDay inclusive, in the app zone
 * @param lastDay inclusive, in the app zone
 * @param approvedAt of the last approval; it stays when the period is submitted anew, until that is decided
 * @param closedAt as {@code approvedAt}
 * @param closedBy null when the auto-lock closed it
 * @param closeReason why it was closed, or what the approver said
 * @param reopenedUntil until then its owner may change what was worked in it; one that has passed is over
 */
public record TimesheetView(
        TimesheetId id,
        UserId userId,
        String periodType,
        LocalDate firstDay,
        LocalDate lastDay,
        TimesheetStatus status,
        @Nullable Instant submittedAt,
        @Nullable UserId submittedBy,
        @Nullable Instant approvedAt,
        @Nullable UserId approvedBy,
        @Nullable Instant rejectedAt,
        @Nullable UserId rejectedBy,
        @Nullable String rejectionReason,
        @Nullable Instant closedAt,
        @Nullable UserId closedBy,
        @Nullable String closeReason,
        @Nullable Instant reopenedUntil,
        @Nullable UserId reopenedBy,
        @Nullable String reopenReason,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** For everybody, also for administrators where new time is concerned. */
    public boolean isLocked() {
        return status == TimesheetStatus.CLOSED;
    }

    public boolean canBeSubmitted() {
        return status == TimesheetStatus.DRAFT || status == TimesheetStatus.REJECTED;
    }

    /** Its owner may change what was worked in it, although it is locked. */
    public boolean isReopened(Instant now) {
        return reopenedUntil != null && now.isBefore(reopenedUntil);
    }

    /** Submitted, and nobody has decided on it. */
    public boolean canBeWithdrawn() {
        return status == TimesheetStatus.SUBMITTED && approvedAt == null && closedAt == null;
    }

    public boolean canBeReopened() {
        return status.isLockedForOwner();
    }

    public boolean canBeApproved() {
        return status == TimesheetStatus.SUBMITTED || status == TimesheetStatus.REJECTED;
    }

    public boolean canBeRejected() {
        return status == TimesheetStatus.SUBMITTED;
    }

    public boolean canBeDeleted() {
        return status == TimesheetStatus.DRAFT || status == TimesheetStatus.REJECTED;
    }

    public TimesheetSpan span() {
        return new TimesheetSpan(userId, firstDay, lastDay);
    }
}
