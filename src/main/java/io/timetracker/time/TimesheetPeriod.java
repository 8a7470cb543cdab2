package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Days of somebody's time that are handed in, decided on and closed together. */
@Table("timesheet_period")
class TimesheetPeriod {

    private @Id @Nullable TimesheetId id;
    private UserId userId;
    private String periodType;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private String status;
    private @Nullable Instant submittedAt;
    private @Nullable UserId submittedBy;
    private @Nullable Instant approvedAt;
    private @Nullable UserId approvedBy;
    private @Nullable Instant rejectedAt;
    private @Nullable UserId rejectedBy;
    private @Nullable String rejectionReason;
    private @Nullable Instant closedAt;
    private @Nullable UserId closedBy;
    private @Nullable String closeReason;
    private @Nullable Instant reopenedUntil;
    private @Nullable UserId reopenedBy;
    private @Nullable String reopenReason;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private TimesheetPeriod() {}

    static TimesheetPeriod draft(TimesheetSpan span, String type, Instant now) {
        var period = new TimesheetPeriod();
        period.userId = span.owner();
        period.periodType = type;
        period.periodStart = span.firstDay();
        period.periodEnd = span.lastDay();
        period.status = TimesheetStatus.DRAFT.wire();
        period.createdAt = now;
        period.updatedAt = now;
        return period;
    }

    /**
     * An approval, and a closing, stay on record until the new submission is decided.
     *
     * @throws TimesheetRefused if it is closed and nobody has reopened it
     */
    void submit(UserId actor, Instant now) {
        if (status() == TimesheetStatus.CLOSED && !isReopened(now)) {
            throw TimesheetRefused.closed();
        }
        become(TimesheetStatus.SUBMITTED, now);
        submittedAt = now;
        submittedBy = actor;
        forgetRejection();
    }

    /** @throws TimesheetRefused unless it is submitted and was never approved or closed */
    void withdraw(Instant now) {
        mustBe(EnumSet.of(TimesheetStatus.SUBMITTED));
        if (approvedAt != null || closedAt != null) {
            throw TimesheetRefused.decided();
        }
        become(TimesheetStatus.DRAFT, now);
        submittedAt = null;
        submittedBy = null;
    }

    /** @throws TimesheetRefused unless it is submitted or rejected */
    void mustBeApprovable() {
        mustBe(EnumSet.of(TimesheetStatus.SUBMITTED, TimesheetStatus.REJECTED));
    }

    /** One of several has approved it: the others still have to. @throws TimesheetRefused as when it is approved */
    void advance(Instant now) {
        mustBeApprovable();
        become(TimesheetStatus.SUBMITTED, now);
        forgetRejection();
    }

    /** @throws TimesheetRefused unless it is submitted or rejected */
    void approve(UserId actor, @Nullable String comment, Instant now) {
        mustBeApprovable();
        become(TimesheetStatus.APPROVED, now);
        approvedAt = now;
        approvedBy = actor;
        forgetClosing();
        closeReason = Wording.linesOrNull(comment);
        forgetRejection();
    }

    /** @throws TimesheetRefused unless it is submitted */
    void mustBeRejectable() {
        mustBe(EnumSet.of(TimesheetStatus.SUBMITTED));
    }

    /** @throws TimesheetRefused unless it is submitted */
    void reject(UserId actor, @Nullable String reason, Instant now) {
        mustBeRejectable();
        become(TimesheetStatus.REJECTED, now);
        rejectedAt = now;
        rejectedBy = actor;
        rejectionReason = Wording.linesOrNull(reason);
        approvedAt = null;
        approvedBy = null;
        forgetClosing();
    }

    private void forgetClosing() {
        closedAt = null;
        closedBy = null;
        closeReason = null;
    }

    private void forgetRejection() {
        rejectedAt = null;
        rejectedBy = null;
        rejectionReason = null;
    }

    /** From every state. @param actor null: the auto-lock @param reason blank: what was said before stays */
    void close(@Nullable UserId actor, @Nullable String reason, Instant now) {
        become(TimesheetStatus.CLOSED, now);
        closedAt = now;
        closedBy = actor;
        var said = Wording.linesOrNull(reason);
        closeReason = said == null ? closeReason : said;
    }

    /** @throws TimesheetRefused unless it is a draft or rejected */
    void delete() {
        mustBe(EnumSet.of(TimesheetStatus.DRAFT, TimesheetStatus.REJECTED));
    }

    /**
     * Its owner may change what was worked in it until then. A status that locks, and whatever was decided, stay until they do.
     *
     * @throws TimesheetRefused unless it is locked for its owner
     */
    void reopen(UserId actor, String reason, Instant until, Instant now) {
        if (!status().isLockedForOwner()) {
            throw TimesheetRefused.inStatus(status());
        }
        reopenedUntil = until;
        reopenedBy = actor;
        reopenReason = reason;
        updatedAt = now;
    }

    /** What was worked in it was changed while it is reopened: no decision covers that. What was decided stays on record. */
    void changed(Instant now) {
        status = TimesheetStatus.SUBMITTED.wire();
        updatedAt = now;
    }

    /** @throws TimesheetRefused unless it is reopened */
    void endReopening(Instant now) {
        if (!isReopened(now)) {
            throw TimesheetRefused.notReopened();
        }
        forgetReopening();
        updatedAt = now;
    }

    private void forgetReopening() {
        reopenedUntil = null;
        reopenedBy = null;
        reopenReason = null;
    }

    boolean isReopened(Instant now) {
        return reopenedUntil != null && now.isBefore(reopenedUntil);
    }

    private void mustBe(Set<TimesheetStatus> lawful) {
        if (status() == TimesheetStatus.CLOSED) {
            throw TimesheetRefused.closed();
        }
        if (!lawful.contains(status())) {
            throw TimesheetRefused.inStatus(status());
        }
    }

    /** Whatever is done with the period ends the exception. */
    private void become(TimesheetStatus next, Instant now) {
        status = next.wire();
        forgetReopening();
        updatedAt = now;
    }

    TimesheetStatus status() {
        return TimesheetStatus.of(status).orElseThrow();
    }

    UserId owner() {
        return userId;
    }

    TimesheetView view() {
        return new TimesheetView(
                Objects.requireNonNull(id),
                userId,
                periodType,
                periodStart,
                periodEnd,
                status(),
                submittedAt,
                submittedBy,
                approvedAt,
                approvedBy,
                rejectedAt,
                rejectedBy,
                rejectionReason,
                closedAt,
                closedBy,
                closeReason,
                reopenedUntil,
                reopenedBy,
                reopenReason,
                version,
                createdAt,
                updatedAt);
    }
}
