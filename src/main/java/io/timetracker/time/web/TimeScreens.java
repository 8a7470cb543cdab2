package io.timetracker.time.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.TimeEntryFilter;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of this module show. */
@Component
class TimeScreens {

    private static final int PER_PAGE = 50;
    /** More than anybody logs in a day; a day is shown whole. */
    private static final int MOST_PER_DAY = 500;

    private final TimeLog log;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Zones zones;
    private final Clock clock;

    TimeScreens(TimeLog log, ProjectCatalog projects, ClientDirectory clients, Zones zones, Clock clock) {
        this.log = log;
        this.projects = projects;
        this.clients = clients;
        this.zones = zones;
        this.clock = clock;
    }

    ZoneId zone(CurrentUser user) {
        return user.zone(zones.app());
    }

    LocalDate today(CurrentUser user) {
        return LocalDate.ofInstant(clock.instant(), zone(user));
    }

    TodayScreen today(Place place, CurrentUser user) {
        var zone = zone(user);
        var day = place.date("date").orElseGet(() -> today(user));
        var week = WorkWeek.of(day, user.account().weekStartDay());
        var seconds = log.seconds(week.firstDay(), week.firstDay().plusDays(7), zone, user);
        var running = log.running(user);
        var finished = log.list(filterOf(user, day, day, zone), PageAsk.first(MOST_PER_DAY), user).items().stream()
                .filter(entry -> !entry.isRunning())
                .toList();
        var choices = projects.choices(user);
        var rows = rows(join(finished, running), choices, zone);
        return new TodayScreen(
                place,
                day,
                day.equals(today(user)),
                running.isPresent() ? rows.getLast() : null,
                rows.subList(0, finished.size()),
                seconds.on(day),
                seconds.total(),
                week.days().stream()
                        .map(it -> new TodayScreen.DayTotal(it, seconds.on(it), it.equals(day)))
                        .toList(),
                choices,
                zone.equals(zones.app()) ? null : zone);
    }

    private static List<TimeEntryView> join(List<TimeEntryView> finished, Optional<TimeEntryView> running) {
        var all = new ArrayList<>(finished);
        running.ifPresent(all::add);
        return all;
    }

    List<EntryRow> rows(List<TimeEntryView> entries, List<ProjectChoice> choices, ZoneId zone) {
        var labels = log.labels(entries);
        var named = clientNames(entries, labels, choices);
        var now = clock.instant();
        return entries.stream()
                .map(entry -> EntryRow.of(entry, labels, named, zone, now))
                .toList();
    }

    /** Most are known from the choice of projects; only work on old ones takes a statement. */
    private Map<ClientId, String> clientNames(
            List<TimeEntryView> entries, EntryLabels labels, List<ProjectChoice> choices) {
        var names = new HashMap<ClientId, String>();
        choices.forEach(choice -> names.put(choice.clientId(), choice.clientName()));
        var unknown = entries.stream()
                .map(labels::clientOfProject)
                .filter(Objects::nonNull)
                .filter(client -> !names.containsKey(client))
                .collect(Collectors.toSet());
        names.putAll(clients.names(unknown));
        return names;
    }

    TimeScreen time(Place place, CurrentUser user) {
        var zone = zone(user);
        var everybodys =
                user.isAdmin() && place.parameter("user").filter("all"::equals).isPresent();
        var ask = PageAsk.of(place.number("page").map(Long::intValue).orElse(1), PER_PAGE, null, PER_PAGE);
        var page = log.list(filterOf(place, everybodys ? null : user.id(), zone), ask, user);
        var choices = projects.choices(user);
        return new TimeScreen(place, page, days(rows(page.items(), choices, zone)), choices, everybodys);
    }

    private static TimeEntryFilter filterOf(CurrentUser user, LocalDate first, LocalDate last, ZoneId zone) {
        return TimeEntryFilter.of(user.id(), startOf(first, zone), endOf(last, zone));
    }

    private static TimeEntryFilter filterOf(Place place, @Nullable UserId user, ZoneId zone) {
        return new TimeEntryFilter(
                user,
                place.number("project").map(ProjectId::new).orElse(null),
                null,
                null,
                place.date("from").map(day -> startOf(day, zone)).orElse(null),
                place.date("until").map(day -> endOf(day, zone)).orElse(null),
                place.parameter("billable").map("yes"::equals).orElse(null),
                place.parameter("text").orElse(null),
                true);
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return startOf(day.plusDays(1), zone).minus(1, ChronoUnit.MICROS);
    }

    private static List<TimeScreen.Day> days(List<EntryRow> rows) {
        var byDay = new LinkedHashMap<LocalDate, List<EntryRow>>();
        rows.forEach(row ->
                byDay.computeIfAbsent(row.day(), day -> new ArrayList<>()).add(row));
        return byDay.entrySet().stream()
                .map(day -> new TimeScreen.Day(day.getKey(), finished(day.getValue()), day.getValue()))
                .toList();
    }

    private static long finished(List<EntryRow> rows) {
        return rows.stream()
                .filter(row -> !row.isRunning())
                .mapToLong(EntryRow::seconds)
                .sum();
    }
}
