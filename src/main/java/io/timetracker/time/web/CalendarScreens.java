package io.timetracker.time.web;

import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.time.CalendarDays;
import io.timetracker.time.CalendarRange;
import io.timetracker.time.CalendarView;
import io.timetracker.time.TimeEntryView;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what Calendar shows. */
@Component
class CalendarScreens {

    private static final Duration USUAL = Duration.ofDays(1);

    private final CalendarDays calendar;
    private final TimeScreens screens;
    private final ProjectCatalog projects;
    private final Zones zones;

    CalendarScreens(CalendarDays calendar, TimeScreens screens, ProjectCatalog projects, Zones zones) {
        this.calendar = calendar;
        this.screens = screens;
        this.projects = projects;
        this.zones = zones;
    }

    CalendarScreen show(Place place, CurrentUser user) {
        var zone = screens.zone(user);
        var today = screens.today(user);
        var date = place.date("date").filter(CalendarScreens::canBeShown).orElse(today);
        var isWeek = !place.parameter("view").filter("day"::equals).isPresent();
        var days = calendar.read(range(date, isWeek, user), null, zone, user).days();
        var choices = projects.choices(user);
        var rows = screens.rows(entries(days), choices, user);
        var axis = Axis.of(days, zone);
        return new CalendarScreen(
                place,
                date,
                today,
                isWeek,
                place.parameter("as").filter("list"::equals).isPresent(),
                axis,
                columns(days, rows, axis),
                screens.hours(user),
                choices,
                zone,
                zone.equals(zones.app()) ? null : zone);
    }

    /** With its whole week. */
    private static boolean canBeShown(LocalDate date) {
        return WireTime.isLawful(date.minusWeeks(1)) && WireTime.isLawful(date.plusWeeks(1));
    }

    private static CalendarRange range(LocalDate date, boolean isWeek, CurrentUser user) {
        if (!isWeek) {
            return new CalendarRange(date, date);
        }
        var week = WorkWeek.of(date, user.account().weekStartDay()).days();
        return new CalendarRange(week.getFirst(), week.getLast());
    }

    private static List<TimeEntryView> entries(List<CalendarView.Day> days) {
        return days.stream()
                .flatMap(day ->
                        Stream.concat(day.blocks().stream().map(CalendarView.Block::entry), day.untimed().stream()))
                .distinct()
                .toList();
    }

    private static List<CalendarScreen.Column> columns(List<CalendarView.Day> days, List<EntryRow> rows, Axis axis) {
        var byId = new HashMap<Long, EntryRow>();
        rows.forEach(row -> byId.put(row.id(), row));
        var listed = new HashSet<Long>();
        return days.stream().map(day -> column(day, byId, listed, axis)).toList();
    }

    private static CalendarScreen.Column column(
            CalendarView.Day day, Map<Long, EntryRow> rows, Set<Long> listed, Axis axis) {
        var pieces = axis.pieces(day);
        return new CalendarScreen.Column(
                day.date(),
                day.seconds(),
                day.length().equals(USUAL) ? null : day.length().toMinutes() / 60.0,
                pieces,
                axis.holes(pieces),
                items(day, rows, pieces),
                day.untimed().stream().map(entry -> row(entry, rows)).toList(),
                day.blocks().stream()
                        .map(block -> row(block.entry(), rows))
                        .filter(row -> listed.add(row.id()))
                        .toList());
    }

    private static EntryRow row(TimeEntryView entry, Map<Long, EntryRow> rows) {
        return Objects.requireNonNull(rows.get(entry.id().value()));
    }

    private static List<CalendarScreen.Item> items(
            CalendarView.Day day, Map<Long, EntryRow> rows, List<Axis.Piece> pieces) {
        var items = new ArrayList<CalendarScreen.Item>();
        day.blocks().forEach(block -> items.add(block(block, row(block.entry(), rows), pieces)));
        day.gaps().forEach(gap -> items.add(gap(gap, pieces)));
        items.sort(Comparator.comparing(CalendarScreen.Item::start));
        return items;
    }

    private static CalendarScreen.Item block(CalendarView.Block block, EntryRow row, List<Axis.Piece> pieces) {
        return new CalendarScreen.Item(
                Axis.lineOf(block.start(), pieces),
                Axis.endLineOf(block.end(), pieces),
                block.start(),
                block.end(),
                block.lane(),
                block.lanes(),
                block.startsBefore(),
                block.endsAfter(),
                row,
                block.entry().endTime());
    }

    private static CalendarScreen.Item gap(CalendarView.Gap gap, List<Axis.Piece> pieces) {
        return new CalendarScreen.Item(
                Axis.lineOf(gap.start(), pieces),
                Axis.endLineOf(gap.end(), pieces),
                gap.start(),
                gap.end(),
                0,
                1,
                false,
                false,
                null,
                null);
    }
}
