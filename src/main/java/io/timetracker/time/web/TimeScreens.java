package io.timetracker.time.web;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.settings.CurrentSettings;
import io.timetracker.platform.ui.Hours;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectChoice;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.time.ChangeTimeEntry;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.ForgottenTimer;
import io.timetracker.time.ForgottenTimers;
import io.timetracker.time.Lack;
import io.timetracker.time.TagCatalog;
import io.timetracker.time.TagFilter;
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
    private final ForgottenTimers forgotten;
    private final Refusals refusals;
    private final Accounts accounts;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final TagCatalog tags;
    private final CurrentSettings settings;
    private final Zones zones;
    private final Clock clock;

    TimeScreens(
            TimeLog log,
            ForgottenTimers forgotten,
            Refusals refusals,
            Accounts accounts,
            ProjectCatalog projects,
            ClientDirectory clients,
            TagCatalog tags,
            CurrentSettings settings,
            Zones zones,
            Clock clock) {
        this.log = log;
        this.forgotten = forgotten;
        this.refusals = refusals;
        this.accounts = accounts;
        this.projects = projects;
        this.clients = clients;
        this.tags = tags;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    ZoneId zone(CurrentUser user) {
        return user.zone(zones.app());
    }

    /** As the reader wants to read them, else as the installation does. */
    Hours hours(CurrentUser user) {
        var format = Optional.ofNullable(user.account().timeFormat())
                .orElseGet(() -> settings.get().timeFormat());
        return Hours.of(format, zone(user));
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
        var rows = rows(join(finished, running), choices, user);
        return new TodayScreen(
                place,
                day,
                day.equals(today(user)),
                running.isPresent() ? rows.getLast() : null,
                running.flatMap(timer -> forgotten.find(timer, user))
                        .map(timer -> said(timer, zone))
                        .orElse(null),
                rows.subList(0, finished.size()),
                seconds.on(day),
                seconds.total(),
                week.days().stream()
                        .map(it -> new TodayScreen.DayTotal(it, seconds.on(it), it.equals(day)))
                        .toList(),
                choices,
                hours(user),
                zone.equals(zones.app()) ? null : zone);
    }

    private TodayScreen.Forgotten said(ForgottenTimer timer, ZoneId zone) {
        var why = refusals.text(timer.reason().textKey(), timer.standardHours());
        return new TodayScreen.Forgotten(
                timer.timer().startTime().atZone(zone), timer.proposedStop().atZone(zone), why);
    }

    private static List<TimeEntryView> join(List<TimeEntryView> finished, Optional<TimeEntryView> running) {
        var all = new ArrayList<>(finished);
        running.ifPresent(all::add);
        return all;
    }

    TimeEntryForm form(TimeEntryView entry, CurrentUser user) {
        return TimeEntryForm.of(entry, zone(user), zones.app());
    }

    ChangeTimeEntry change(TimeEntryForm form, TimeEntryView was, CurrentUser user) {
        return form.toChange(was, zone(user), zones.app());
    }

    /** As a page shows them, in the reader's zone. */
    List<EntryRow> rows(List<TimeEntryView> entries, CurrentUser user) {
        return rows(entries, projects.choices(user), user);
    }

    List<EntryRow> rows(List<TimeEntryView> entries, List<ProjectChoice> choices, CurrentUser user) {
        var labels = log.labels(entries);
        var locks = log.locks(entries, user);
        var hours = hours(user);
        var named = clientNames(entries, labels, choices);
        var colors = tags.colors(entries);
        var now = clock.instant();
        return entries.stream()
                .map(entry -> EntryRow.of(entry, labels, named, locks.get(entry.id()), colors, hours, now))
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
        var page = page(place, user);
        var choices = projects.choices(user);
        return new TimeScreen(
                place,
                page,
                days(rows(page.items(), choices, user)),
                choices,
                named(place, user),
                isOthers(place, user));
    }

    /** By number, and from the second on by the place where its neighbour ended: then any depth costs the same. */
    private PageOf<TimeEntryView> page(Place place, CurrentUser user) {
        var number = place.number("page").map(Long::intValue).orElse(1);
        var after = number > 1 ? place.parameter(TimeScreen.AFTER).orElse(null) : null;
        var before = number > 1 ? place.parameter(TimeScreen.BEFORE).orElse(null) : null;
        var ask = PageAsk.of(number, PER_PAGE, after, PER_PAGE);
        return before == null || after != null
                ? log.list(filter(place, user), ask, user)
                : log.listBefore(filter(place, user), Cursor.parse(before), ask, user);
    }

    /** What the filter of Time asks for. */
    TimeEntryFilter filter(Place place, CurrentUser user) {
        return filterOf(place, isEverybodys(place, user) ? null : whose(place, user), zone(user));
    }

    /** Another one's, for administrators. */
    private static UserId whose(Place place, CurrentUser user) {
        return user.isAdmin() ? place.number("user").map(UserId::new).orElse(user.id()) : user.id();
    }

    private boolean isOthers(Place place, CurrentUser user) {
        return !user.id().equals(filter(place, user).userId());
    }

    /** Who is asked for, where that is somebody else. */
    private @Nullable Account named(Place place, CurrentUser user) {
        var whose = whose(place, user);
        return whose.equals(user.id()) ? null : accounts.find(whose).orElse(null);
    }

    private static boolean isEverybodys(Place place, CurrentUser user) {
        return user.isAdmin() && place.parameter("user").filter("all"::equals).isPresent();
    }

    private static TimeEntryFilter filterOf(CurrentUser user, LocalDate first, LocalDate last, ZoneId zone) {
        return TimeEntryFilter.of(user.id(), startOf(first, zone), endOf(last, zone));
    }

    private static TimeEntryFilter filterOf(Place place, @Nullable UserId user, ZoneId zone) {
        return new TimeEntryFilter(
                user,
                place.number("project").map(ProjectId::new).orElse(null),
                place.number("client").map(ClientId::new).orElse(null),
                place.number("task").map(TaskId::new).orElse(null),
                place.date("from").map(day -> startOf(day, zone)).orElse(null),
                place.date("until").map(day -> endOf(day, zone)).orElse(null),
                place.parameter("billable").map("yes"::equals).orElse(null),
                place.parameter("text").orElse(null),
                true,
                TagFilter.of(
                        place.parameter("tags").orElse(null),
                        place.parameter("tag_mode").orElse(null)),
                place.parameter("paid").map("yes"::equals).orElse(null),
                Lack.of(place.parameter("without").orElse(null)));
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
