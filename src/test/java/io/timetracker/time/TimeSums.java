package io.timetracker.time;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.HourlyRates;
import io.timetracker.projects.ProjectView;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds entries up once more, and compares what the product says they come to. */
record TimeSums(
        WeekSheet weeks, CalendarDays calendar, TimeLog log, TagCatalog catalog, HourlyRates rates, JdbcClient jdbc) {

    void check(TimeState state, RandomCast cast) {
        var finished = state.entries().values().stream()
                .filter(entry -> entry.durationSeconds() != null)
                .toList();
        checkProjects(finished, cast, state.zone());
        checkRollUps(finished, cast, state.zone());
        checkTagRows(state);
        for (var person : cast.people) {
            var own = finished.stream()
                    .filter(entry -> entry.userId().equals(person.id()))
                    .toList();
            checkWeek(own, cast.day(), person, cast.admin(), state.zone());
            checkCalendar(own, cast.day(), person, state.zone());
            assertThat(log.finishedSeconds(Set.of(person.id())).getOrDefault(person.id(), 0L))
                    .isEqualTo(seconds(own));
            if (!person.isAdmin()) {
                checkTagUse(state, person);
            }
        }
    }

    private static long seconds(Collection<TimeEntryView> entries) {
        return entries.stream().mapToLong(TimeEntryView::durationSeconds).sum();
    }

    private static long billable(Collection<TimeEntryView> entries) {
        return seconds(entries.stream().filter(TimeEntryView::billable).toList());
    }

    private static LocalDate day(TimeEntryView entry, ZoneId zone) {
        return LocalDate.ofInstant(entry.startTime(), zone);
    }

    private void checkProjects(List<TimeEntryView> finished, RandomCast cast, ZoneId zone) {
        var ids = cast.projects.stream().map(project -> project.id().value()).toList();
        var onProjects =
                finished.stream().filter(entry -> entry.projectId() != null).toList();
        assertThat(kept(
                        "select project_id, seconds, billable_seconds from project_worked where project_id in (:ids)",
                        ids))
                .isEqualTo(added(onProjects, entry -> entry.projectId().value() + " "));
        assertThat(kept("""
                        select concat(project_id, ' ', worked_on, ' ', user_id), seconds, billable_seconds
                        from project_day where project_id in (:ids)
                        """, ids))
                .isEqualTo(added(
                        onProjects,
                        entry -> entry.projectId().value() + " " + day(entry, zone) + " "
                                + entry.userId().value() + " "));
        var tasks = cast.tasks.stream().map(task -> task.value()).toList();
        assertThat(kept("select task_id, seconds, billable_seconds from task_worked where task_id in (:ids)", tasks))
                .isEqualTo(added(
                        finished.stream()
                                .filter(entry -> entry.taskId() != null)
                                .toList(),
                        entry -> entry.taskId().value() + " "));
    }

    /** What reports read, cell by cell: by day, month and year, and what it is worth of whom it does not wait for a new rate. */
    private void checkRollUps(List<TimeEntryView> finished, RandomCast cast, ZoneId zone) {
        var people = cast.people.stream().map(person -> person.id().value()).toList();
        var valued =
                Set.copyOf(jdbc.sql("select user_id from roll_up_owner where zone is not null and user_id in (:people)")
                        .param("people", people)
                        .query(Long.class)
                        .list());
        var isEverybodyValued = valued.size() == people.size();
        var projects =
                cast.projects.stream().map(project -> project.id().value()).toList();
        var kept = new HashSet<String>();
        jdbc.sql("""
                        select grain, starts_on, user_id, project_id, client_id, task_id, billable, paid, seconds, entries, cost
                        from roll_up where (user_id in (:people) or user_id = 0 and project_id in (:projects))
                        and (entries <> 0 or seconds <> 0)
                        """).param("people", people).param("projects", projects).query((ResultSet row) -> {
            kept.add(String.join(
                    " ",
                    row.getString(1),
                    row.getObject(2, LocalDate.class).toString(),
                    "" + row.getLong(3),
                    "" + row.getLong(4),
                    "" + row.getLong(5),
                    "" + row.getLong(6),
                    "" + row.getBoolean(7),
                    "" + row.getBoolean(8),
                    "" + row.getLong(9),
                    "" + row.getLong(10),
                    row.getLong(3) == 0 && isEverybodyValued || valued.contains(row.getLong(3))
                            ? row.getBigDecimal(11).toBigInteger().toString()
                            : "?"));
        });
        var known = rates.of(cast.projects.stream().map(ProjectView::id).toList(), cast.clients);
        var added = new HashSet<String>();
        for (var grain : List.of("d", "m", "y", "1", "2", "3")) {
            finished.stream()
                    .collect(groupingBy(entry -> cell(grain, entry, zone)))
                    .forEach((cell, entries) -> added.add(cell + seconds(entries) + " " + entries.size() + " "
                            + (valued.contains(entries.getFirst().userId().value())
                                    ? cost(entries, known, zone).toString()
                                    : "?")));
        }
        for (var grain : List.of("4", "5", "6")) {
            finished.stream()
                    .filter(entry -> entry.projectId() != null)
                    .collect(groupingBy(entry -> cell(grain, entry, zone)))
                    .forEach((cell, entries) -> added.add(cell + seconds(entries) + " " + entries.size() + " "
                            + (isEverybodyValued ? cost(entries, known, zone).toString() : "?")));
        }
        assertThat(kept).isEqualTo(added);
    }

    private static BigInteger cost(List<TimeEntryView> entries, HourlyRates.Known rates, ZoneId zone) {
        return entries.stream()
                .filter(TimeEntryView::billable)
                .map(entry -> BigInteger.valueOf(entry.durationSeconds())
                        .multiply(BigInteger.valueOf(
                                rates.rate(entry.projectId(), entry.clientId(), entry.userId(), day(entry, zone))
                                        .minor())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String cell(String grain, TimeEntryView entry, ZoneId zone) {
        var day = day(entry, zone);
        var begin = switch (grain) {
            case "d", "1", "4" -> day;
            case "m", "2", "5" -> day.withDayOfMonth(1);
            default -> day.withDayOfYear(1);
        };
        if (grain.compareTo("4") >= 0 && grain.compareTo("6") <= 0) {
            return "%s %s 0 %d 0 0 %s %s "
                    .formatted(grain, begin, entry.projectId().value(), entry.billable(), entry.paid());
        }
        if (Character.isDigit(grain.charAt(0))) {
            return "%s %s %d 0 0 0 %s %s "
                    .formatted(grain, begin, entry.userId().value(), entry.billable(), entry.paid());
        }
        var project = entry.projectId() == null ? 0 : entry.projectId().value();
        var client = entry.projectId() != null || entry.clientId() == null
                ? 0
                : entry.clientId().value();
        var task = entry.taskId() == null ? 0 : entry.taskId().value();
        return "%s %s %d %d %d %d %s %s "
                .formatted(grain, begin, entry.userId().value(), project, client, task, entry.billable(), entry.paid());
    }

    /** Nothing is as good as no row. */
    private Set<String> kept(String sql, List<Long> ids) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((row, number) -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3))
                .list()
                .stream()
                .filter(line -> !line.endsWith(" 0 0"))
                .collect(toSet());
    }

    private static Set<String> added(List<TimeEntryView> entries, Function<TimeEntryView, String> key) {
        return entries.stream().collect(groupingBy(key)).entrySet().stream()
                .map(group -> group.getKey() + seconds(group.getValue()) + " " + billable(group.getValue()))
                .filter(line -> !line.endsWith(" 0 0"))
                .collect(toSet());
    }

    /** The rows of tags are what the text says. */
    private void checkTagRows(TimeState state) {
        var rows = new HashMap<Long, Set<String>>();
        jdbc.sql("""
                        select bearing.entry_id, tag.name from time_entry_tag bearing join tag on tag.id = bearing.tag_id
                        where bearing.entry_id in (:ids)
                        """).param("ids", ids(state)).query((ResultSet row) -> {
            rows.computeIfAbsent(row.getLong(1), entry -> new java.util.HashSet<>())
                    .add(row.getString(2).toLowerCase(Locale.ROOT));
        });
        var texts = state.entries().values().stream()
                .filter(entry -> !split(entry).isEmpty())
                .collect(toMap(entry -> entry.id().value(), TimeSums::split));
        assertThat(rows).isEqualTo(texts);
    }

    private static List<Long> ids(TimeState state) {
        return Stream.concat(Stream.of(0L), state.entries().keySet().stream().map(TimeEntryId::value))
                .toList();
    }

    private static Set<String> split(TimeEntryView entry) {
        return entry.tags() == null
                ? Set.of()
                : Arrays.stream(entry.tags().split(","))
                        .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                        .filter(tag -> !tag.isEmpty())
                        .collect(toSet());
    }

    /** An entry that bears two tags counts for each, and once for both together. */
    private void checkTagUse(TimeState state, CurrentUser person) {
        var own = state.entries().values().stream()
                .filter(entry ->
                        entry.userId().equals(person.id()) && !split(entry).isEmpty())
                .toList();
        assertThat(catalog.total(person)).isEqualTo(use(own));
        var tags = own.stream().flatMap(entry -> split(entry).stream()).collect(toSet());
        for (var name : tags) {
            var tag = catalog.list(name, PageAsk.first(20), person).items().stream()
                    .filter(found -> found.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
            var bearing =
                    own.stream().filter(entry -> split(entry).contains(name)).toList();
            assertThat(catalog.uses(Set.of(tag), person)).isEqualTo(Map.of(tag, use(bearing)));
        }
    }

    private static TagUse use(List<TimeEntryView> entries) {
        return new TagUse(
                entries.size(),
                seconds(entries.stream()
                        .filter(entry -> entry.durationSeconds() != null)
                        .toList()));
    }

    private void checkWeek(
            List<TimeEntryView> own, LocalDate day, CurrentUser person, CurrentUser reader, ZoneId zone) {
        var week = weeks.week(day, person.id(), reader);
        var within = own.stream()
                .filter(entry -> week.indexOf(day(entry, zone)) >= 0)
                .toList();
        var cells = new HashMap<String, Long>();
        for (var row : week.rows()) {
            row.cells().stream()
                    .filter(cell -> cell.seconds() > 0)
                    .forEach(cell -> cells.put(row.booking() + " " + cell.date(), cell.seconds()));
        }
        var sums = within.stream()
                .collect(groupingBy(
                        entry -> WeekViews.bookingOf(entry) + " " + day(entry, zone),
                        summingLong(TimeEntryView::durationSeconds)));
        sums.values().removeIf(sum -> sum == 0);
        assertThat(cells).isEqualTo(sums);
        for (var of : week.days()) {
            assertThat(of.seconds()).isEqualTo(onDay(within, of.date(), zone));
        }
        assertThat(week.rows().stream().mapToLong(WeekView.Row::seconds).sum()).isEqualTo(seconds(within));
        assertThat(week.seconds()).isEqualTo(seconds(within));
    }

    private static long onDay(List<TimeEntryView> entries, LocalDate day, ZoneId zone) {
        return seconds(
                entries.stream().filter(entry -> day(entry, zone).equals(day)).toList());
    }

    private void checkCalendar(List<TimeEntryView> own, LocalDate day, CurrentUser person, ZoneId zone) {
        var range = new CalendarRange(day.minusDays(3), day.plusDays(3));
        for (var shown : calendar.read(range, person.id(), zone, person).days()) {
            assertThat(shown.seconds()).isEqualTo(onDay(own, shown.date(), zone));
        }
    }
}
