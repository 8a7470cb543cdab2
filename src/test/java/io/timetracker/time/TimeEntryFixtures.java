package io.timetracker.time;

import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.test.util.ReflectionTestUtils;

/** Entries with lawful defaults, made by the aggregate's own verbs. All on one day, in UTC. */
final class TimeEntryFixtures {

    static final UserId ADA = new UserId(1);
    static final UserId MALLORY = new UserId(2);
    static final ProjectId WEBSITE = new ProjectId(7);
    static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    static final Instant NOW = at("12:00");

    private UserId owner = ADA;
    private Booking booking = Booking.on(WEBSITE);
    private String from = "09:00";
    private String to = "10:30";
    private int breakSeconds;
    private Rounding rounding = Rounding.NONE;

    static TimeEntryFixtures aTimeEntry() {
        return new TimeEntryFixtures();
    }

    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    TimeEntryFixtures by(UserId owner) {
        this.owner = owner;
        return this;
    }

    TimeEntryFixtures on(Booking booking) {
        this.booking = booking;
        return this;
    }

    TimeEntryFixtures from(String from) {
        this.from = from;
        return this;
    }

    TimeEntryFixtures to(String to) {
        this.to = to;
        return this;
    }

    TimeEntryFixtures withBreak(int seconds) {
        this.breakSeconds = seconds;
        return this;
    }

    TimeEntryFixtures rounded(int minutes, String method) {
        this.rounding = new Rounding(minutes, method);
        return this;
    }

    TimeEntry logged() {
        var span = new When.Span(at(from), at(to));
        var command = new LogTime(span, booking, null, breakSeconds, "layout", "css", true, false, null);
        return known(TimeEntry.log(owner, command, at(from), at(to), rounding, NOW));
    }

    TimeEntry running() {
        return known(TimeEntry.start(owner, booking, "layout", at(from), true, at(from)));
    }

    /** The database gives the id; a plain object needs one to speak of itself. */
    private static TimeEntry known(TimeEntry entry) {
        ReflectionTestUtils.setField(entry, "id", new TimeEntryId(21));
        return entry;
    }
}
