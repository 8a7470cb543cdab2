package io.timetracker.approvals;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectStanding;
import io.timetracker.projects.ProjectView;
import io.timetracker.time.ReviewedWeek;
import io.timetracker.time.ReviewedWeek.Piece;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fixed rules by which a period gets its flags. The same period gets the same ones, whoever looks.
 *
 * @param projects those of the period that are there
 * @param zone in which days begin
 */
record ReviewRules(ReviewedWeek week, Map<ProjectId, ProjectView> projects, ZoneId zone, LocalDate today) {

    static final long LONG_DAY = 10 * 3600L;
    private static final Durations DURATIONS = new Durations();

    /** The gravest first, and of each kind the earliest. */
    List<ReviewFlag> flags() {
        return Stream.of(edited(), overlaps(), longDays(), gaps(), budgets(), newProjects())
                .flatMap(List::stream)
                .toList();
    }

    private List<ReviewFlag> edited() {
        var changed = week.changed();
        var gone = week.gone();
        return changed + gone == 0
                ? List.of()
                : List.of(ReviewFlag.of(FlagKind.EDITED_AFTER_SUBMIT, null, changed, gone));
    }

    /** One a day, of the first two that share a moment. */
    private List<ReviewFlag> overlaps() {
        var flags = new TreeMap<LocalDate, ReviewFlag>();
        Instant latest = Instant.MIN;
        for (var piece : withClock()) {
            var end = Objects.requireNonNull(piece.end());
            if (piece.start().isBefore(latest) && end.isAfter(piece.start())) {
                var until = latest.isBefore(end) ? latest : end;
                // What reaches in from the days before may overlap there; that is another period's matter.
                var day = dayOf(until.minus(1, ChronoUnit.MICROS));
                if (isWithin(day)) {
                    flags.putIfAbsent(day, overlap(day, piece.start(), until));
                }
            }
            latest = end.isAfter(latest) ? end : latest;
        }
        return List.copyOf(flags.values());
    }

    private Stream<Piece> all() {
        return Stream.concat(week.before().stream(), week.pieces().stream());
    }

    private List<Piece> withClock() {
        return all().filter(piece -> piece.timed() && piece.end() != null)
                .sorted(Comparator.comparing(Piece::start))
                .toList();
    }

    private ReviewFlag overlap(LocalDate day, Instant from, Instant until) {
        return ReviewFlag.of(FlagKind.OVERLAP, day, clock(from), clock(until));
    }

    private String clock(Instant moment) {
        return "%tR".formatted(moment.atZone(zone));
    }

    private List<ReviewFlag> longDays() {
        var worked = new TreeMap<LocalDate, Long>();
        week.pieces().forEach(piece -> worked.merge(dayOf(piece.start()), piece.workedSeconds(), Long::sum));
        return worked.entrySet().stream()
                .filter(day -> day.getValue() > LONG_DAY)
                .map(day -> ReviewFlag.of(FlagKind.LONG_DAY, day.getKey(), DURATIONS.clock(day.getValue())))
                .toList();
    }

    private List<ReviewFlag> gaps() {
        var withTime = new TreeSet<LocalDate>();
        all().forEach(piece -> dayOf(piece.start())
                .datesUntil(lastDayOf(piece).plusDays(1))
                .filter(this::isWithin)
                .forEach(withTime::add));
        return withTime.isEmpty()
                ? List.of()
                : days().filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                        .filter(day -> !day.isAfter(today) && !withTime.contains(day))
                        .map(day -> ReviewFlag.of(FlagKind.GAP, day))
                        .toList();
    }

    private Stream<LocalDate> days() {
        return week.period().firstDay().datesUntil(week.period().lastDay().plusDays(1));
    }

    /** An end at midnight belongs to the day before. */
    private LocalDate lastDayOf(Piece piece) {
        var end = piece.end();
        var first = dayOf(piece.start());
        var last = end == null ? first : dayOf(end.minus(1, ChronoUnit.MICROS));
        return last.isBefore(first) ? first : last;
    }

    private List<ReviewFlag> budgets() {
        return used().map(project -> budget(project))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The projects of the period, by their names. */
    private Stream<ProjectView> used() {
        return week.pieces().stream()
                .map(Piece::projectId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .map(projects::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(ProjectView::name));
    }

    private static @Nullable ReviewFlag budget(ProjectView project) {
        var standing = new ProjectStanding(project, null);
        var used = new ArrayList<Integer>();
        if (standing.isThresholdExceeded() && standing.budgetPercent() != null) {
            used.add(standing.budgetPercent());
        }
        if (standing.isHoursThresholdExceeded() && standing.hoursPercent() != null) {
            used.add(standing.hoursPercent());
        }
        return used.stream()
                .max(Comparator.naturalOrder())
                .map(percent -> ReviewFlag.of(FlagKind.BUDGET_PASSED, null, project.name(), percent))
                .orElse(null);
    }

    private List<ReviewFlag> newProjects() {
        return used().filter(project -> week.newProjects().contains(project.id()))
                .map(project -> ReviewFlag.of(FlagKind.NEW_PROJECT, null, project.name()))
                .toList();
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(week.period().firstDay())
                && !day.isAfter(week.period().lastDay());
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
