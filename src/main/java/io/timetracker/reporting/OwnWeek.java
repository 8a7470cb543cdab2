package io.timetracker.reporting;

import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.WorkingHours;
import io.timetracker.projects.Labels;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody stands in their week: day by day, on what, and for how many days in a row. */
@Service
@Transactional(readOnly = true)
public class OwnWeek {

    public static final int MOST_PROJECTS = 5;

    private static final int LOOKS_BACK = 371;

    private final DaySums sums;
    private final Reports reports;
    private final ProjectCatalog projects;
    private final Accounts accounts;
    private final Zones zones;
    private final Clock clock;

    OwnWeek(DaySums sums, Reports reports, ProjectCatalog projects, Accounts accounts, Zones zones, Clock clock) {
        this.sums = sums;
        this.reports = reports;
        this.projects = projects;
        this.accounts = accounts;
        this.zones = zones;
        this.clock = clock;
    }

    /** The week that it is where the reader is, from the reader's first day of it; five statements at most. */
    public OwnWeekView of(CurrentUser reader) {
        var zone = reader.zone(zones.app());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var week = WorkWeek.of(today, reader.account().weekStartDay());
        var own = List.of(reader.id());
        var last = week.firstDay().plusDays(6);
        var days = sums.of(own, new ReportRange(today.minusDays(LOOKS_BACK), last), zone);
        var hours = accounts.workingHours(own).getOrDefault(reader.id(), WorkingHours.USUAL);
        var shown = week.days().stream()
                .map(day -> new OwnWeekView.Day(day, days.on(day), usual(day, hours), day.equals(today)))
                .toList();
        var seconds = days.between(week.firstDay(), last);
        return new OwnWeekView(
                shown,
                seconds,
                shown.stream().mapToLong(OwnWeekView.Day::usual).sum(),
                seconds == 0 ? List.of() : projects(new ReportRange(week.firstDay(), last), zone, seconds, reader),
                streak(days, today));
    }

    private static long usual(LocalDate day, WorkingHours hours) {
        return WorkingHours.isWeekend(day) ? 0 : hours.day().toSeconds();
    }

    /**
     * Days with work up to today, or to yesterday while nothing is finished today. A Saturday or Sunday without work is passed
     * over: it neither counts nor ends the row.
     */
    static int streak(DaySums.Days days, LocalDate today) {
        var streak = 0;
        var day = days.on(today) > 0 ? today : today.minusDays(1);
        for (; day.isAfter(today.minusDays(LOOKS_BACK)); day = day.minusDays(1)) {
            if (days.on(day) > 0) {
                streak++;
            } else if (!WorkingHours.isWeekend(day)) {
                return streak;
            }
        }
        return streak;
    }

    private List<OwnWeekView.OnProject> projects(ReportRange week, ZoneId zone, long seconds, CurrentUser reader) {
        var query =
                ReportQuery.of(week, ReportGroup.PROJECT).with(ReportFilter.EVERYTHING.ofUsers(List.of(reader.id())));
        var report = zone.getRules().equals(zones.app().getRules())
                ? reports.report(query, reader)
                : reports.between(
                        week.first().atStartOfDay(zone).toInstant(),
                        week.last().plusDays(1).atStartOfDay(zone).toInstant(),
                        query,
                        reader);
        var top = report.rows().stream().limit(MOST_PROJECTS).toList();
        var labels = projects.labels(
                top.stream()
                        .map(row -> row.keys().getFirst().id())
                        .filter(Objects::nonNull)
                        .map(ProjectId::new)
                        .collect(Collectors.toSet()),
                Set.of());
        return top.stream().map(row -> project(row, labels, seconds)).toList();
    }

    private static OwnWeekView.OnProject project(ReportRow row, Labels labels, long whole) {
        var key = row.keys().getFirst();
        var label = key.id() == null ? null : labels.projects().get(new ProjectId(key.id()));
        return new OwnWeekView.OnProject(
                key.id(),
                key.label(),
                label == null ? null : label.color(),
                row.totals().seconds(),
                (int) (row.totals().seconds() * 100 / Math.max(1, whole)));
    }
}
