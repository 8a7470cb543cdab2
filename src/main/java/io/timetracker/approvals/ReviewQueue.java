package io.timetracker.approvals;

import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.paging.Cursor;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.ProjectView;
import io.timetracker.time.ReviewedWeek;
import io.timetracker.time.ReviewedWeek.Piece;
import io.timetracker.time.ReviewedWeeks;
import io.timetracker.time.TimesheetLog;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Periods that wait for a decision, ranked by what deserves a look. */
@Service
@Transactional(readOnly = true)
public class ReviewQueue {

    public static final int PER_PAGE = 50;

    private final ReviewedWeeks weeks;
    private final TimesheetLog log;
    private final ProjectCatalog projects;
    private final Zones zones;

    ReviewQueue(ReviewedWeeks weeks, TimesheetLog log, ProjectCatalog projects, Zones zones) {
        this.weeks = weeks;
        this.log = log;
        this.projects = projects;
        this.zones = zones;
    }

    /**
     * What the reader may decide on: graver flags first, then the older. Of more than {@value ReviewedWeeks#MOST} that wait,
     * the oldest are ranked, and the others move up as those are decided on. As many statements whatever there is; at most
     * {@value #PER_PAGE} on a page.
     *
     * @throws Forbidden unless the reader decides on periods
     */
    public PageOf<ReviewView> list(PageAsk wanted, CurrentUser reader) {
        var ask = new PageAsk(wanted.page(), Math.min(wanted.perPage(), PER_PAGE), wanted.cursor());
        var ranked = ranked(reader);
        var rest = ranked.stream()
                .filter(review -> isAfter(review, ask.cursor()))
                .skip(ask.offset())
                .limit(ask.perPage() + 1L)
                .toList();
        return PageOf.of(rest, ask, ReviewQueue::place, ranked::size);
    }

    /** Where a period stands in {@link #list}. */
    public static Cursor place(ReviewView review) {
        return Cursor.after(
                review.gravest(),
                review.weight(),
                review.period().firstDay().toEpochDay(),
                review.period().id().value());
    }

    private static boolean isAfter(ReviewView review, @Nullable Cursor cursor) {
        if (cursor == null || cursor.isStart()) {
            return true;
        }
        var place = new long[] {
            -review.gravest(),
            -review.weight(),
            review.period().firstDay().toEpochDay(),
            review.period().id().value()
        };
        var seen = new long[] {-cursor.number(0), -cursor.number(1), cursor.number(2), cursor.number(3)};
        return java.util.Arrays.compare(place, seen) > 0;
    }

    private List<ReviewView> ranked(CurrentUser reader) {
        var waiting = weeks.waiting(reader);
        var standings = log.standings(waiting, reader);
        var theirs = waiting.stream()
                .filter(period -> {
                    var standing = standings.get(period.id());
                    return standing != null && (standing.mayApprove() || standing.mayReject());
                })
                .toList();
        var found = weeks.of(theirs, reader);
        var used = projects.findAll(found.stream()
                .flatMap(week -> week.pieces().stream())
                .map(Piece::projectId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
        return found.stream()
                .map(week -> review(week, used))
                .sorted(ReviewView.BY_RANK)
                .toList();
    }

    private ReviewView review(ReviewedWeek week, Map<ProjectId, ProjectView> used) {
        var flags = new ReviewRules(week, used, zones.app(), zones.today()).flags();
        return new ReviewView(week.period(), flags, days(week), work(week, used));
    }

    private List<ReviewView.Day> days(ReviewedWeek week) {
        var byDay = week.pieces().stream().collect(Collectors.groupingBy(piece -> zones.dayOf(piece.start())));
        return days(week.period().firstDay(), week.period().lastDay()).stream()
                .map(day -> day(day, byDay.getOrDefault(day, List.of())))
                .toList();
    }

    private static List<LocalDate> days(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static ReviewView.Day day(LocalDate date, List<Piece> pieces) {
        return new ReviewView.Day(
                date,
                pieces.stream().mapToLong(Piece::seconds).sum(),
                pieces.stream().mapToLong(Piece::workedSeconds).sum(),
                pieces.size());
    }

    /** What time is added up by. */
    private record Purpose(
            @Nullable ProjectId project, @Nullable String client) {}

    private List<ReviewView.Work> work(ReviewedWeek week, Map<ProjectId, ProjectView> used) {
        var purposes = new LinkedHashMap<Purpose, List<Piece>>();
        week.pieces()
                .forEach(piece -> purposes.computeIfAbsent(
                                new Purpose(piece.projectId(), piece.client()), none -> new ArrayList<>())
                        .add(piece));
        return purposes.entrySet().stream()
                .map(purpose -> work(purpose.getKey(), purpose.getValue(), week, used))
                .sorted(Comparator.comparingLong(ReviewView.Work::seconds).reversed())
                .toList();
    }

    private ReviewView.Work work(
            Purpose purpose, List<Piece> pieces, ReviewedWeek week, Map<ProjectId, ProjectView> used) {
        var first = week.period().firstDay();
        var length = (int) ChronoUnit.DAYS.between(first, week.period().lastDay()) + 1;
        var days = new ArrayList<>(java.util.Collections.nCopies(length, 0L));
        pieces.forEach(piece -> {
            var day = (int) ChronoUnit.DAYS.between(first, zones.dayOf(piece.start()));
            days.set(day, days.get(day) + piece.seconds());
        });
        var project = purpose.project() == null ? null : used.get(purpose.project());
        return new ReviewView.Work(
                purpose.project(),
                project == null ? purpose.client() : project.name(),
                project == null ? null : project.color(),
                days,
                pieces.size());
    }
}
