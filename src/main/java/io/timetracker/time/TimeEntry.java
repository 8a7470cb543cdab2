package io.timetracker.time;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.PreconditionFailed;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.wire.Wording;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.projects.WorkLogged.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

/** A stretch of work: running until it has an end, then a fact that can be corrected. */
@Table("time_entry")
class TimeEntry extends AbstractAggregateRoot<TimeEntry> {

    static final int LONGEST_DAYS = 366;
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
    private @Nullable String roundedBy;
    private int breakSeconds;
    private @Nullable Instant pausedAt;
    private boolean timed = true;
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
    /** What the rows of tags say; see {@link EntryTags}. */
    private @Transient @Nullable String tagsInRows;

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

    /** @throws InvalidTimeRange unless it ends after it starts @throws EntryTooLong if it is longer than a year */
    static TimeEntry log(UserId owner, LogTime command, Instant start, Instant end, Rounding rounding, Instant now) {
        var entry = begin(owner, command.booking(), start, now);
        entry.describe(command);
        entry.source = "manual";
        entry.end(end, rounding);
        return entry;
    }

    /**
     * A day's work without a clock.
     *
     * @throws InvalidTimeRange unless it fits into the day
     * @throws Invalid if it has a break
     */
    static TimeEntry log(UserId owner, LogTime command, When.Untimed when, ZoneId appZone, Instant now) {
        if (command.breakSeconds() > 0) {
            throw new Invalid("breakSeconds", "validation.untimed.break");
        }
        var span = when.in(appZone);
        var entry = begin(owner, command.booking(), span.start(), now);
        entry.describe(command);
        entry.source = "manual";
        entry.lay(span, when.seconds());
        return entry;
    }

    private void lay(When.Span span, int seconds) {
        timed = false;
        startTime = span.start();
        endTime = span.end();
        breakSeconds = 0;
        workedSeconds = seconds;
        durationSeconds = seconds;
        roundedBy = null;
    }

    /** Brings a deleted entry back as it was. What it is from now on is newer than all that anybody saw of it. */
    static TimeEntry restore(TimeEntryView was, Instant now) {
        var entry =
                begin(was.userId(), new Booking(was.projectId(), was.clientId(), was.taskId()), was.startTime(), now);
        entry.id = was.id();
        entry.version = was.version();
        entry.become(was, now);
        return entry;
    }

    /** Is again as it was, which is a change like any other. */
    void become(TimeEntryView was, Instant now) {
        projectId = was.projectId();
        clientId = was.clientId();
        taskId = was.taskId();
        startTime = was.startTime();
        endTime = was.endTime();
        durationSeconds = was.durationSeconds();
        workedSeconds = was.workedSeconds();
        roundedBy = was.rounding() == null ? null : was.rounding().text();
        breakSeconds = was.breakSeconds();
        pausedAt = was.pausedAt();
        timed = was.isTimed();
        notes = was.notes();
        tags = was.tags();
        source = was.source();
        billable = was.billable();
        paid = was.paid();
        invoiceNumber = was.invoiceNumber();
        createdAt = was.createdAt();
        updatedAt = now;
        version++;
    }

    /** As {@link #change}, of an entry that is then written together with others. */
    void changeAmongOthers(ChangeTimeEntry command, Rounding rounding, ZoneId appZone, Instant now) {
        change(command, rounding, appZone, now);
        version++;
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

    /** Ends a running entry as of a moment before now. @throws InvalidTimeRange unless it ends after it starts */
    void stopAt(Instant end, Rounding rounding, Instant now) {
        if (!end.isAfter(startTime)) {
            throw new InvalidTimeRange();
        }
        stop(end, rounding);
        updatedAt = now;
    }

    private void end(Instant end, Rounding rounding) {
        if (!end.isAfter(startTime)) {
            throw new InvalidTimeRange();
        }
        if (Duration.between(startTime, end).compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new EntryTooLong();
        }
        endTime = end;
        measure(rounding);
    }

    private void measure(Rounding rounding) {
        var raw = Duration.between(startTime, Objects.requireNonNull(endTime)).toSeconds();
        workedSeconds = Math.toIntExact(Math.max(0, raw - breakSeconds));
        durationSeconds = rounding.apply(workedSeconds);
        roundedBy = rounding.text();
    }

    /**
     * Changes what the command gives. It is measured anew where its times change, and where it comes to a project or client
     * with a rounding of its own or leaves one.
     *
     * @param rounding where the command leads it
     * @throws EntryChanged if the caller saw an older state
     * @throws TimerActive if it is running and would get an end
     * @throws InvalidTimeRange unless it ends after it starts, and time without a clock fits into its day
     * @throws EntryTooLong if it would be longer than a year
     * @throws Invalid if it would be without a clock and have one
     */
    void change(ChangeTimeEntry command, Rounding rounding, ZoneId appZone, Instant now) {
        var before = work();
        if ((command.endTime() != null || command.untimed() != null) && isRunning()) {
            throw new TimerActive("endTime");
        }
        var place = booking();
        book(command);
        describe(command);
        if (command.untimed() != null && command.movesTime()) {
            throw new Invalid("timed", "validation.untimed.clock");
        }
        if (command.untimed() != null) {
            relay(command.untimed(), appZone);
        } else if (timed || hasAnotherClock(command)) {
            move(command, isRoundedElsewhere(place, rounding), rounding);
        }
        updatedAt = now;
        if (!Objects.equals(before, work())) {
            registerEvent(new TimeEntryChanged(id(), userId, before, work()));
        }
    }

    private boolean isRoundedElsewhere(Booking before, Rounding rounding) {
        var wasOverride = roundedBy != null && Rounding.parse(roundedBy).isOverride();
        return !before.isSamePlace(booking()) && (wasOverride || rounding.isOverride());
    }

    /** Where the command leads it. */
    Booking bookingAfter(ChangeTimeEntry command) {
        var client = command.clientId();
        if (client != null && !client.equals(clientId)) {
            return new Booking(null, client, command.taskId().or(null));
        }
        var project = command.projectId();
        return project != null && !project.equals(projectId)
                ? new Booking(project, null, command.taskId().or(null))
                : new Booking(projectId, clientId, command.taskId().or(taskId));
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
        var booking = bookingAfter(command);
        projectId = booking.projectId();
        clientId = booking.clientId();
        taskId = booking.taskId();
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

    private void relay(ChangeTimeEntry.WithoutClock command, ZoneId appZone) {
        var day = command.day() == null ? LocalDate.ofInstant(startTime, appZone) : command.day();
        var seconds = command.seconds() == null ? Objects.requireNonNull(workedSeconds) : command.seconds();
        lay(new When.Untimed(day, seconds).in(appZone), seconds);
    }

    /** Time without a clock stays so until somebody says another one: many say again what they were told. */
    private boolean hasAnotherClock(ChangeTimeEntry command) {
        return (command.startTime() != null && !command.startTime().equals(startTime))
                || (command.endTime() != null && !command.endTime().equals(endTime))
                || (command.breakSeconds() != null && command.breakSeconds() > 0);
    }

    private void move(ChangeTimeEntry command, boolean isRoundedElsewhere, Rounding rounding) {
        timed = true;
        startTime = command.startTime() == null ? startTime : command.startTime();
        breakSeconds = command.breakSeconds() == null ? breakSeconds : Math.max(command.breakSeconds(), 0);
        var end = command.endTime() == null ? endTime : command.endTime();
        if (end != null && (command.movesTime() || isRoundedElsewhere)) {
            end(end, rounding);
        }
    }

    /** @throws TimerActive if it is running */
    void delete() {
        if (isRunning()) {
            throw new TimerActive(null);
        }
    }

    boolean isTimed() {
        return timed;
    }

    boolean isRunning() {
        return endTime == null;
    }

    @Nullable String tags() {
        return tags;
    }

    boolean hasTagRows() {
        return tagsInRows != null;
    }

    boolean tagsMoved() {
        return !Objects.equals(tags, tagsInRows);
    }

    void tagsAreKept() {
        tagsInRows = tags;
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
                : new Work(userId, projectId, taskId, clientId, startTime, durationSeconds, billable, paid);
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
                timed,
                notes,
                tags,
                source,
                billable,
                paid,
                invoiceNumber,
                version,
                createdAt,
                updatedAt,
                roundedBy == null ? null : Rounding.parse(roundedBy));
    }
}
