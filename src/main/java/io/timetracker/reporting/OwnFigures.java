package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.crm.ClientView;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.money.Money;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.security.WorkingHours;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.time.WorkedTime;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody sees of their own finished work at a glance. However much there is, so many statements as named. */
@Service
@Transactional(readOnly = true)
public class OwnFigures {

    private static final int LAST_DAYS = 7;
    private static final int LAST_MONTH = 30;

    private final DaySums sums;
    private final RollUpSource rollUps;
    private final WorkedTime worked;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;
    private final KnownValues values;
    private final Zones zones;
    private final Clock clock;

    OwnFigures(
            DaySums sums,
            RollUpSource rollUps,
            WorkedTime worked,
            ProjectCatalog projects,
            ClientDirectory clients,
            Accounts accounts,
            KnownValues values,
            Zones zones,
            Clock clock) {
        this.sums = sums;
        this.rollUps = rollUps;
        this.worked = worked;
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
        this.values = values;
        this.zones = zones;
        this.clock = clock;
    }

    /** Days of the app zone; four statements at most. Remembered for some minutes where nodes share a memory. */
    public TrackedValue value(CurrentUser reader) {
        var today = zones.today();
        // With the day, the zone and the reader's week another value is asked for, and the old one never again.
        var what = List.of(
                today, zones.app(), week(today, reader), reader.account().weekStartDay());
        return values.get(reader.id(), what.toString(), () -> read(today, reader));
    }

    private TrackedValue read(LocalDate today, CurrentUser reader) {
        var days = sums.of(own(reader), DaySums.EVER);
        var all = days.worked().values().stream().reduce(DaySums.Day.EMPTY, DaySums.Day::plus);
        return new TrackedValue(
                all.seconds(),
                all.entries(),
                days.worked().size(),
                mostProductive(days),
                days.between(week(today, reader), today),
                days.between(today.withDayOfMonth(1), today),
                last(days, today),
                estimated(reader));
    }

    private static LocalDate week(LocalDate today, CurrentUser reader) {
        return WorkWeek.of(today, reader.account().weekStartDay()).firstDay();
    }

    /** Of equals the first of a week. */
    private static @Nullable DayOfWeek mostProductive(DaySums.Days days) {
        var weekdays = new EnumMap<DayOfWeek, Long>(DayOfWeek.class);
        days.worked().forEach((day, sum) -> weekdays.merge(day.getDayOfWeek(), sum.seconds(), Long::sum));
        return weekdays.entrySet().stream()
                .max(Map.Entry.<DayOfWeek, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<DayWorked> last(DaySums.Days days, LocalDate today) {
        return days(days, today.minusDays(LAST_DAYS - 1), today);
    }

    private static List<DayWorked> days(DaySums.Days days, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> new DayWorked(day, days.on(day)))
                .toList();
    }

    /** A rule of its own: billable or not, at the rates that projects and clients have now, whatever was agreed. */
    private @Nullable Money estimated(CurrentUser reader) {
        var ofProjects = new HashMap<ProjectId, BigInteger>();
        var ofClients = new HashMap<ClientId, BigInteger>();
        read(reader, row -> {
            var seconds = BigInteger.valueOf(row.seconds());
            if (row.project() != 0) {
                ofProjects.merge(new ProjectId(row.project()), seconds, BigInteger::add);
            } else if (row.client() != 0) {
                ofClients.merge(new ClientId(row.client()), seconds, BigInteger::add);
            }
        });
        var found = projects.findAll(ofProjects.keySet());
        var asked = new HashSet<>(ofClients.keySet());
        found.values().stream()
                .filter(project -> !isSet(project.hourlyRate()))
                .map(ProjectView::clientId)
                .forEach(asked::add);
        var known = clients.findAll(asked);
        var cost = Stream.concat(
                        ofProjects.entrySet().stream()
                                .map(sum -> cost(rate(found.get(sum.getKey()), known), sum.getValue())),
                        ofClients.entrySet().stream().map(sum -> cost(rate(known.get(sum.getKey())), sum.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        var cents = Apportion.round(cost, BigInteger.valueOf(3600));
        return cents > 0 ? new Money(cents) : null;
    }

    private void read(CurrentUser reader, java.util.function.Consumer<ReportSource.Row> listener) {
        var query = ReportQuery.of(DaySums.EVER, ReportGroup.PROJECT, ReportGroup.CLIENT)
                .with(ReportFilter.EVERYTHING.ofUsers(own(reader)));
        rollUps.read(new ReportSource.Ask(query, query.range(), Set.of()), listener);
    }

    private static BigInteger cost(Money rate, BigInteger seconds) {
        return BigInteger.valueOf(rate.minor()).multiply(seconds);
    }

    private static Money rate(@Nullable ProjectView project, Map<ClientId, ClientView> known) {
        if (project == null) {
            return Money.ZERO;
        }
        return isSet(project.hourlyRate())
                ? Objects.requireNonNull(project.hourlyRate())
                : rate(known.get(project.clientId()));
    }

    private static Money rate(@Nullable ClientView client) {
        return client == null ? Money.ZERO : Objects.requireNonNullElse(client.defaultHourlyRate(), Money.ZERO);
    }

    private static boolean isSet(@Nullable Money rate) {
        return rate != null && !rate.isZero();
    }

    private static List<UserId> own(CurrentUser reader) {
        return List.of(reader.id());
    }

    /** Days of the reader's zone (Q42); four statements at most. */
    public WorkFigures figures(CurrentUser reader) {
        var zone = reader.zone(zones.app());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var week = week(today, reader);
        var year = today.withDayOfYear(1);
        var lately = today.minusDays(LAST_MONTH - 1);
        var days = sums.of(own(reader), new ReportRange(earliest(year, week, lately), today), zone);
        var hours = accounts.workingHours(own(reader)).getOrDefault(reader.id(), WorkingHours.USUAL);
        var ofToday = overtime(days, today, today, hours, week);
        var ofWeek = overtime(days, week, today, hours, week);
        return new WorkFigures(
                days.on(today),
                days.between(week, today),
                days.between(today.withDayOfMonth(1), today),
                days.between(lately, today),
                total(reader),
                hours.day(),
                new WorkFigures.Overtime(
                        days.on(today) - ofToday,
                        ofToday,
                        days.between(week, today) - ofWeek,
                        ofWeek,
                        overtime(days, year, today, hours, week)));
    }

    /** As {@link #figures}; what an administrator reads of the last days is everybody's (contract, R-08). */
    public WorkFigures figuresOfTeam(CurrentUser reader) {
        var own = figures(reader);
        if (!reader.isAdmin()) {
            return own;
        }
        var zone = reader.zone(zones.app());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var week = week(today, reader);
        var lately = today.minusDays(LAST_MONTH - 1);
        var month = today.withDayOfMonth(1);
        var days = sums.of(List.of(), new ReportRange(earliest(week, lately, month), today), zone);
        return own.ofTeam(
                days.on(today), days.between(week, today), days.between(month, today), days.between(lately, today));
    }

    private static LocalDate earliest(LocalDate... days) {
        return Stream.of(days).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** By the week only whole weeks have any; @param week the first day of one of them. */
    private static long overtime(
            DaySums.Days days, LocalDate first, LocalDate last, WorkingHours hours, LocalDate week) {
        if (hours.week() == null) {
            return days.worked().subMap(first, true, last, true).entrySet().stream()
                    .mapToLong(
                            day -> hours.overtime(day.getKey(), day.getValue().seconds()))
                    .sum();
        }
        var overtime = 0L;
        for (var begin = week; !begin.isBefore(first); begin = begin.minusWeeks(1)) {
            var end = begin.plusDays(6);
            if (!end.isAfter(last)) {
                overtime += hours.overtimeOfWeek(days.between(begin, end));
            }
        }
        return overtime;
    }

    private long total(CurrentUser reader) {
        var query = ReportQuery.of(DaySums.EVER).with(ReportFilter.EVERYTHING.ofUsers(own(reader)));
        var total = new long[1];
        rollUps.read(new ReportSource.Ask(query, query.range(), Set.of()), row -> total[0] += row.seconds());
        return total[0];
    }

    /** The last seven days of the app zone, today last; one statement. */
    public List<DayWorked> lastDays(CurrentUser reader) {
        var today = zones.today();
        return last(sums.of(own(reader), new ReportRange(today.minusDays(LAST_DAYS - 1), today)), today);
    }

    /** From Monday to today beside the same days a week before, in the app zone (Q50); one statement. */
    public WeekComparison weeks(CurrentUser reader) {
        var today = zones.today();
        var monday = WorkWeek.of(today, DayOfWeek.MONDAY.getValue()).firstDay();
        var days = sums.of(own(reader), new ReportRange(monday.minusWeeks(1), today));
        return new WeekComparison(days(days, monday, today), days(days, monday.minusWeeks(1), today.minusWeeks(1)));
    }

    /** The day that it is where the reader is; one statement. */
    public TodayWorked today(CurrentUser reader) {
        var zone = reader.zone(zones.app());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var seconds = new long[1];
        Set<ProjectId> on = new HashSet<>();
        worked.find(DaySums.filter(own(reader), new ReportRange(today, today), zone), found -> {
            seconds[0] += found.work().seconds();
            if (found.work().project() != null) {
                on.add(found.work().project());
            }
        });
        return new TodayWorked(seconds[0], on.size());
    }
}
