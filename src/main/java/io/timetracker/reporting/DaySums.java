package io.timetracker.reporting;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TagFilter;
import io.timetracker.time.WorkFilter;
import io.timetracker.time.WorkedTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What was worked on each day, in one statement. */
@Component
class DaySums {

    /** All days on which time can be kept. */
    static final ReportRange EVER = new ReportRange(LocalDate.of(1970, 1, 1), LocalDate.of(2200, 12, 31));

    private final RollUpSource rollUps;
    private final WorkedTime worked;
    private final Zones zones;

    DaySums(RollUpSource rollUps, WorkedTime worked, Zones zones) {
        this.rollUps = rollUps;
        this.worked = worked;
        this.zones = zones;
    }

    record Day(long seconds, long entries) {

        static final Day EMPTY = new Day(0, 0);

        Day plus(Day other) {
            return new Day(seconds + other.seconds, entries + other.entries);
        }
    }

    /** Days on which something was worked, in their order. */
    record Days(NavigableMap<LocalDate, Day> worked) {

        long on(LocalDate day) {
            return worked.getOrDefault(day, Day.EMPTY).seconds();
        }

        /** @param last included */
        long between(LocalDate first, LocalDate last) {
            return worked.subMap(first, true, last, true).values().stream()
                    .mapToLong(Day::seconds)
                    .sum();
        }
    }

    /** @param whose nobody: everybody's */
    Days of(List<UserId> whose, ReportRange range) {
        var days = new TreeMap<LocalDate, Day>();
        var query = ReportQuery.of(range, ReportGroup.DAY).with(ReportFilter.EVERYTHING.ofUsers(whose));
        rollUps.read(new ReportSource.Ask(query, range, Set.of()), row -> {
            if (row.begin() != null) {
                days.merge(row.begin(), new Day(row.seconds(), row.entries()), Day::plus);
            }
        });
        return new Days(days);
    }

    /** The same by the days of another zone; those are added up entry by entry, unless it is the installation's. */
    Days of(List<UserId> whose, ReportRange range, ZoneId zone) {
        if (zone.getRules().equals(zones.app().getRules())) {
            return of(whose, range);
        }
        var days = new TreeMap<LocalDate, Day>();
        worked.find(filter(whose, range, zone), found -> {
            var day = LocalDate.ofInstant(found.work().start(), zone);
            days.merge(day, new Day(found.work().seconds(), 1), Day::plus);
        });
        return new Days(days);
    }

    static WorkFilter filter(List<UserId> whose, ReportRange range, ZoneId zone) {
        return new WorkFilter(
                range.first().atStartOfDay(zone).toInstant(),
                range.last().plusDays(1).atStartOfDay(zone).toInstant(),
                Set.copyOf(whose),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                TagFilter.EVERY,
                null,
                null,
                null,
                null);
    }
}
