package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.WorkWeek;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.Labels;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a week together: as many statements for a hundred rows as for one. */
@Component
class WeekViews {

    private static final Comparator<WeekView.Row> BY_NAME = Comparator.comparing(
                    (WeekView.Row row) -> row.names().project() == null ? 1 : 0)
            .thenComparing(row -> lower(row.names().project()))
            .thenComparing(row -> lower(row.names().client()))
            .thenComparing(row -> lower(row.names().task()))
            .thenComparing(row -> row.booking().toString());

    private final TimeEntryQueries entries;
    private final WeekRows chosen;
    private final TimeLocks locks;
    private final TimesheetPeriods periods;
    private final TimesheetPolicyDesk policy;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Zones zones;
    private final Clock clock;

    WeekViews(
            TimeEntryQueries entries,
            WeekRows chosen,
            TimeLocks locks,
            TimesheetPeriods periods,
            TimesheetPolicyDesk policy,
            ProjectCatalog projects,
            ClientDirectory clients,
            Zones zones,
            Clock clock) {
        this.entries = entries;
        this.chosen = chosen;
        this.locks = locks;
        this.periods = periods;
        this.policy = policy;
        this.projects = projects;
        this.clients = clients;
        this.zones = zones;
        this.clock = clock;
    }

    WeekView of(UserId owner, WorkWeek week, CurrentUser reader) {
        var zone = zones.app();
        var worked = entries.finished(owner, week.start(zone), week.end(zone));
        var bookings = new LinkedHashSet<Booking>();
        chosen.of(owner, week.firstDay()).forEach(row -> bookings.add(row.booking()));
        worked.forEach(entry -> bookings.add(bookingOf(entry)));
        var labels = projects.labels(ids(bookings, Booking::projectId), ids(bookings, Booking::taskId));
        var names = clients.names(clientsOf(bookings, labels));
        var byPlace = worked.stream().collect(Collectors.groupingBy(entry -> Place.of(entry, zone)));
        var closed = locks.closedDays(owner, week.firstDay(), week.firstDay().plusDays(6), reader);
        var typedLocks = locks.of(
                byPlace.values().stream().flatMap(cell -> typed(cell).stream()).toList(), reader);
        var rows = bookings.stream()
                .map(booking -> row(booking, week, labels, names, new Times(byPlace, closed, typedLocks)))
                .sorted(BY_NAME)
                .toList();
        return new WeekView(owner, week.firstDay(), sheet(owner, week), rows, days(week, rows, closed));
    }

    /** Periods begin on Mondays: of a week that does not, the one that most of its days lie in. */
    private WeekView.Sheet sheet(UserId owner, WorkWeek week) {
        var span = TimesheetSpan.weekOf(week.firstDay().plusDays(3), owner);
        return periods.findByUserIdAndPeriodTypeAndPeriodStart(
                        owner, policy.current().defaultPeriodType(), span.firstDay())
                .map(TimesheetPeriod::view)
                .map(period -> WeekView.Sheet.of(period, clock.instant()))
                .orElseGet(() -> WeekView.Sheet.none(span));
    }

    static Booking bookingOf(TimeEntryView entry) {
        return new Booking(entry.projectId(), entry.clientId(), entry.taskId());
    }

    private record Place(Booking booking, LocalDate date) {

        static Place of(TimeEntryView entry, ZoneId zone) {
            return new Place(bookingOf(entry), LocalDate.ofInstant(entry.startTime(), zone));
        }
    }

    private static <T> Set<T> ids(Collection<Booking> bookings, Function<Booking, @Nullable T> id) {
        return bookings.stream()
                .map(id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private static Set<ClientId> clientsOf(Collection<Booking> bookings, Labels labels) {
        return Stream.concat(
                        ids(bookings, Booking::clientId).stream(),
                        labels.projects().values().stream().map(label -> label.clientId()))
                .collect(Collectors.toSet());
    }

    private static WeekView.Row row(
            Booking booking, WorkWeek week, Labels labels, Map<ClientId, String> clients, Times times) {
        var label = booking.projectId() == null ? null : labels.projects().get(booking.projectId());
        var client = label == null ? booking.clientId() : label.clientId();
        var names = new WeekView.Names(
                label == null ? null : label.name(),
                label == null ? null : label.color(),
                booking.taskId() == null ? null : labels.tasks().get(booking.taskId()),
                client == null ? null : clients.get(client));
        var archived = label != null && label.status() == ProjectStatus.ARCHIVED;
        var cells = week.days().stream()
                .map(day -> cell(new Place(booking, day), times, archived))
                .toList();
        return new WeekView.Row(booking, names, cells);
    }

    /**
     * What fills the cells of a week.
     *
     * @param closed days that take no new time
     * @param typed what was typed and cannot be changed
     */
    private record Times(
            Map<Place, List<TimeEntryView>> worked, Set<LocalDate> closed, Map<TimeEntryId, TimeLock> typed) {

        @Nullable String lock(Place place, @Nullable TimeEntryId entry, boolean archived) {
            if (entry != null) {
                var lock = typed.get(entry);
                return lock == null ? null : lock.reason();
            }
            if (closed.contains(place.date())) {
                return TimeLock.TIMESHEET_PERIOD_LOCKED.reason();
            }
            return archived ? "project_archived" : null;
        }
    }

    /** What is archived takes nothing new; what is there can still be corrected. */
    private static WeekView.Cell cell(Place place, Times times, boolean archived) {
        var entries = times.worked().getOrDefault(place, List.of());
        var typed = typed(entries);
        var typedId = typed.map(TimeEntryView::id).orElse(null);
        var seconds = billed(entries);
        return new WeekView.Cell(
                place.date(),
                seconds,
                worked(entries),
                seconds - billed(typed.stream().toList()),
                typedId,
                typed.map(TimeEntryView::version).orElse(0),
                typed.map(TimeEntryView::notes).orElse(null),
                times.lock(place, typedId, archived));
    }

    /** The entry of a cell that is typed in place: where there are several without a clock, the latest. */
    static Optional<TimeEntryView> typed(List<TimeEntryView> cell) {
        return cell.stream()
                .filter(entry -> !entry.isTimed())
                .max(Comparator.comparingLong(entry -> entry.id().value()));
    }

    static long billed(List<TimeEntryView> entries) {
        return entries.stream()
                .mapToLong(entry -> Objects.requireNonNull(entry.durationSeconds()))
                .sum();
    }

    static long worked(List<TimeEntryView> entries) {
        return entries.stream()
                .mapToLong(entry -> Objects.requireNonNull(entry.workedSeconds()))
                .sum();
    }

    private static List<WeekView.Day> days(WorkWeek week, List<WeekView.Row> rows, Set<LocalDate> closed) {
        var days = new ArrayList<WeekView.Day>();
        for (var index = 0; index < 7; index++) {
            var day = index;
            var cells = rows.stream().map(row -> row.cells().get(day)).toList();
            days.add(new WeekView.Day(
                    week.days().get(day),
                    cells.stream().mapToLong(WeekView.Cell::seconds).sum(),
                    cells.stream().mapToLong(WeekView.Cell::workedSeconds).sum(),
                    closed.contains(week.days().get(day)) ? TimeLock.TIMESHEET_PERIOD_LOCKED.reason() : null));
        }
        return days;
    }

    private static String lower(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
