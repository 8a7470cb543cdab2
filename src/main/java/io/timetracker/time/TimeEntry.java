package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.WorkLogged.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** A stretch of work: running until it has an end, then a fact that can be corrected. */
@Table("time_entry")
class TimeEntry extends AbstractAggregateRoot<TimeEntry> {

    static final int LONGEST_NOTES = 5000;
    static final int LONGEST_TAGS = 500;
    static final int LONGEST_INVOICE_NUMBER = 100;
    /** How exactly a caller of the old kind knows the last change: its clock had no microseconds. */
    private static final Duration UPDATED_AT_TOLERANCE = Duration.ofSeconds(2);

    private @Id @Nullable TimeEntryId id;
    private UserId userId;
    private @Nullable ProjectId projectId;
    private @Nullable ClientId clientId;
    private @Nullable TaskId taskId;
    private Instant startTime;
    private @Nullable Instant endTime;
    private @Nullable Integer durationSeconds;
    private @Nullable Integer workedSeconds;
    private int breakSeconds;
    private @Nullable Instant pausedAt;
    private @Nullable String notes;
    private @Nullable String tags;
    private String source;
    private boolean billable = true;
    private boolean paid;
    private @Nullable String invoiceNumber;
    private @Nullable UserId runningOwner;
    private @Version int version;
    private Instant createdAt;
    private Instant updatedAt;

    /** For the database. */
    @SuppressWarnings("NullAway.Init")
    private TimeEntry() {}

    /** @param alone the owner may have no other running entry: the database holds it to that */
    static TimeEntry start(
            UserId owner, Booking booking, @Nullable String notes, Instant start, boolean alone, Instant now) {
        var entry = begin(owner, booking, start, now);
        entry.notes = Wording.linesOrNull(notes);
        entry.source = "auto";
        entry.runningOwner = alone ? owner : null;
        return entry;
    }

    /** @throws InvalidTimeRange unless it ends after it starts */
    static TimeEntry log(UserId owner, LogTime command, Instant start, Instant end, Rounding rounding, Instant now) {
        var entry = begin(owner, command.booking(), start, now);
        entry.describe(command);
        entry.source = "manual";
        entry.end(end, rounding);
        return entry;
    }

    /** Brings a deleted entry back as it was. */
    static TimeEntry restore(TimeEntryView was, Instant now) {
        var entry =
                begin(was.userId(), new Booking(was.projectId(), was.clientId(), was.taskId()), was.startTime(), now);
        entry.id = was.id();
        entry.endTime = was.endTime();
        entry.durationSeconds = was.durationSeconds();
        entry.workedSeconds = was.workedSeconds();
        entry.breakSeconds = was.breakSeconds();
        entry.notes = was.notes();
        entry.tags = was.tags();
        entry.source = was.source();
        entry.billable = was.billable();
        entry.paid = was.paid();
        entry.invoiceNumber = was.invoiceNumber();
        entry.createdAt = was.createdAt();
        return entry;
    }

    private static TimeEntry begin(UserId owner, Booking booking, Instant start, Instant now) {
        var entry = new TimeEntry();
        entry.userId = owner;
        entry.projectId = booking.projectId();
        entry.clientId = booking.clientId();
        entry.taskId = booking.taskId();
        entry.startTime = start;
        entry.createdAt = now;
        entry.updatedAt = now;
        return entry;
    }

    void describe(LogTime command) {
        breakSeconds = Math.max(command.breakSeconds(), 0);
        notes = Wording.linesOrNull(command.notes());
        tags = Wording.oneLineOrNull(command.tags());
        billable = command.billable();
        paid = command.paid();
        invoiceNumber = Wording.oneLineOrNull(command.invoiceNumber());
    }

    /** @throws TimerNotInThatState if it is paused already */
    void pause(Instant now) {
        if (pausedAt != null) {
            throw new TimerNotInThatState("timer_paused");
        }
        pausedAt = now;
        updatedAt = now;
    }

    /** @throws TimerNotInThatState if it is not paused */
    void resume(Instant now) {
        if (pausedAt == null) {
            throw new TimerNotInThatState("timer_not_paused");
        }
        endPause(now);
        updatedAt = now;
    }

    private void endPause(Instant now) {
        if (pausedAt != null) {
            breakSeconds += (int) Math.max(0, Duration.between(pausedAt, now).toSeconds());
            pausedAt = null;
        }
    }

    /** Ends a running entry; a pause that is still open is a break. */
    void stop(Instant now, Rounding rounding) {
        endPause(now);
        // Two servers' clocks differ a little; an entry must never have negative length.
        endTime = now.isBefore(startTime) ? startTime : now;
        runningOwner = null;
        measure(rounding);
        updatedAt = now;
        registerEvent(new TimerStopped(id(), userId, null, work()));
    }

    private void end(Instant end, Rounding rounding) {
        if (!end.isAfter(startTime)) {
            throw new InvalidTimeRange();
        }
        endTime = end;
        measure(rounding);
    }

    private void measure(Rounding rounding) {
        var raw = Duration.between(startTime, Objects.requireNonNull(endTime)).toSeconds();
        workedSeconds = Math.toIntExact(Math.max(0, raw - breakSeconds));
        durationSeconds = rounding.apply(workedSeconds);
    }

    /**
     * Changes what the command gives.
     *
     * @throws EntryChanged if the caller saw an older state
     * @throws TimerActive if it is running and would get an end
     * @throws InvalidTimeRange unless it ends after it starts
     */
    void change(ChangeTimeEntry command, Rounding rounding, Instant now) {
        var before = work();
        if (command.endTime() != null && isRunning()) {
            throw new TimerActive("endTime");
        }
        book(command);
        describe(command);
        move(command, rounding);
        updatedAt = now;
        if (!Objects.equals(before, work())) {
            registerEvent(new TimeEntryChanged(id(), userId, before, work()));
        }
    }

    /** The caller changes what it saw, or nothing. */
    void mustBeAsSeen(ChangeTimeEntry command) {
        var seen = command.ifUpdatedAt();
        if (seen != null && Duration.between(seen, updatedAt).abs().compareTo(UPDATED_AT_TOLERANCE) > 0) {
            throw new EntryChanged();
        }
        PreconditionFailed.unlessVersion(command.version(), version);
    }

    private void book(ChangeTimeEntry command) {
        var client = command.clientId();
        if (client != null && !client.equals(clientId)) {
            clientId = client;
            projectId = null;
            taskId = null;
        } else if (command.projectId() != null && !command.projectId().equals(projectId)) {
            projectId = command.projectId();
            clientId = null;
            taskId = null;
        }
        taskId = command.taskId().or(taskId);
    }

    private void describe(ChangeTimeEntry command) {
        notes = command.notes() == null ? notes : Wording.linesOrNull(command.notes());
        tags = command.tags() == null ? tags : Wording.oneLineOrNull(command.tags());
        billable = command.billable() == null ? billable : command.billable();
        paid = command.paid() == null ? paid : command.paid();
        // Unpaid time has no invoice; a number given in the same call belongs to what comes next.
        invoiceNumber = Boolean.FALSE.equals(command.paid()) ? null : invoiceNumber;
        invoiceNumber =
                command.invoiceNumber() == null ? invoiceNumber : Wording.oneLineOrNull(command.invoiceNumber());
    }

    private void move(ChangeTimeEntry command, Rounding rounding) {
        startTime = command.startTime() == null ? startTime : command.startTime();
        breakSeconds = command.breakSeconds() == null ? breakSeconds : Math.max(command.breakSeconds(), 0);
        var end = command.endTime() == null ? endTime : command.endTime();
        if (end != null && command.movesTime()) {
            end(end, rounding);
        }
    }

    /** @throws TimerActive if it is running */
    void delete() {
        if (isRunning()) {
            throw new TimerActive(null);
        }
    }

    boolean isRunning() {
        return endTime == null;
    }

    boolean belongsTo(UserId user) {
        return userId.equals(user);
    }

    UserId owner() {
        return userId;
    }

    TimeEntryId id() {
        return Objects.requireNonNull(id);
    }

    Booking booking() {
        return new Booking(projectId, clientId, taskId);
    }

    /** What is billed; 0 while it runs. */
    int finishedSeconds() {
        return durationSeconds == null ? 0 : durationSeconds;
    }

    /** What was worked, for those who add it up; null while it runs. */
    @Nullable Work work() {
        return durationSeconds == null
                ? null
                : new Work(userId, projectId, taskId, clientId, startTime, durationSeconds, billable);
    }

    TimeEntryView view() {
        return new TimeEntryView(
                id(),
                userId,
                projectId,
                clientId,
                taskId,
                startTime,
                endTime,
                durationSeconds,
                workedSeconds,
                breakSeconds,
                pausedAt,
                notes,
                tags,
                source,
                billable,
                paid,
                invoiceNumber,
                version,
                createdAt,
                updatedAt);
    }
}
