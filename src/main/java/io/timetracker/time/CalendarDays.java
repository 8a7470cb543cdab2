package io.timetracker.time;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.CalendarView.Block;
import io.timetracker.time.CalendarView.Day;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Time on an axis: what lies where on each day, what overlaps, and where nothing is. One statement, however many days. */
@Service
@Transactional(readOnly = true)
public class CalendarDays {

    private static final Comparator<Block> IN_ORDER = Comparator.comparing(Block::start)
            .thenComparing(Block::end, Comparator.reverseOrder())
            .thenComparing(block -> block.entry().id().value());

    private final TimeEntryQueries queries;
    private final Accounts accounts;
    private final Zones zones;
    private final Clock clock;

    CalendarDays(TimeEntryQueries queries, Accounts accounts, Zones zones, Clock clock) {
        this.queries = queries;
        this.accounts = accounts;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * The days of a range, also those on which nothing is.
     *
     * @param whose null: the caller's
     * @param zone in which days begin and end
     * @throws Forbidden if they are somebody else's and no administrator asks
     * @throws NotFound if there is no such person
     * @throws Invalid if the range ends before it begins, or has more than {@value CalendarRange#MOST} days
     */
    public CalendarView read(CalendarRange range, @Nullable UserId whose, ZoneId zone, CurrentUser user) {
        var owner = Optional.ofNullable(whose).orElse(user.id());
        if (!user.owns(owner)) {
            throw new Forbidden();
        }
        if (!owner.equals(user.id()) && accounts.find(owner).isEmpty()) {
            throw new NotFound();
        }
        range.check();
        var now = clock.instant();
        // A day without a clock is one of the installation, which may lie elsewhere in the reader's zone.
        var from = startOf(range.startDate().minusDays(1), zone);
        var all = queries.touching(owner, from, startOf(range.endDate().plusDays(2), zone));
        var timed = all.stream().filter(TimeEntryView::isTimed).toList();
        var untimed = all.stream()
                .filter(entry -> !entry.isTimed())
                .collect(Collectors.groupingBy(entry -> zones.dayOf(entry.startTime())));
        return new CalendarView(
                owner,
                zone,
                now,
                range.days().stream()
                        .map(day -> day(day, timed, untimed.getOrDefault(day, List.of()), zone, now))
                        .toList());
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Day day(
            LocalDate date, List<TimeEntryView> timed, List<TimeEntryView> untimed, ZoneId zone, Instant now) {
        var start = startOf(date, zone);
        var end = startOf(date.plusDays(1), zone);
        var blocks = CalendarLanes.of(timed.stream()
                .flatMap(entry -> part(entry, start, end, now))
                .sorted(IN_ORDER)
                .toList());
        var began = timed.stream()
                .filter(entry -> !entry.startTime().isBefore(start))
                .filter(entry -> entry.startTime().isBefore(end));
        return new Day(
                date,
                start,
                end,
                finished(Stream.concat(began, untimed.stream())),
                blocks,
                CalendarLanes.gaps(blocks),
                untimed);
    }

    /** What of the entry lies on the day; an entry without any length lies where it began. */
    private static Stream<Block> part(TimeEntryView entry, Instant start, Instant end, Instant now) {
        var from = entry.startTime();
        var until = endOf(entry, now);
        var lies = from.isBefore(end) && (until.isAfter(start) || !from.isBefore(start));
        return lies
                ? Stream.of(
                        new Block(entry, from.isBefore(start) ? start : from, until.isAfter(end) ? end : until, 0, 1))
                : Stream.empty();
    }

    /** A clock that is ahead may have begun after now. */
    private static Instant endOf(TimeEntryView entry, Instant now) {
        var end = entry.endTime() == null ? now : entry.endTime();
        return end.isBefore(entry.startTime()) ? entry.startTime() : end;
    }

    private static long finished(Stream<TimeEntryView> entries) {
        return entries.mapToLong(entry -> entry.durationSeconds() == null ? 0 : entry.durationSeconds())
                .sum();
    }
}
