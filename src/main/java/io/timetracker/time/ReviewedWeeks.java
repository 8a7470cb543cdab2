package io.timetracker.time;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.NotFound;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.ReviewedWeek.Piece;
import io.timetracker.time.ReviewedWeekQueries.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a decision and what it is made of, for those who decide. */
@Service
@Transactional(readOnly = true)
public class ReviewedWeeks {

    /** So many are read at a time. */
    public static final int MOST = 200;

    private final TimesheetQueries periods;
    private final ReviewedWeekQueries queries;
    private final TimesheetLog log;
    private final TimesheetPolicyDesk policy;
    private final ClientDirectory clients;
    private final Zones zones;
    private final Clock clock;

    ReviewedWeeks(
            TimesheetQueries periods,
            ReviewedWeekQueries queries,
            TimesheetLog log,
            TimesheetPolicyDesk policy,
            ClientDirectory clients,
            Zones zones,
            Clock clock) {
        this.periods = periods;
        this.queries = queries;
        this.log = log;
        this.policy = policy;
        this.clients = clients;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * What other people handed in and nobody has decided on, the oldest first: the first {@value #MOST}. What is reopened comes
     * when its owner has handed it in again, or when the time for that is over.
     *
     * @throws Forbidden unless the reader decides on periods
     */
    public List<TimesheetView> waiting(CurrentUser reader) {
        onlyApprovers(reader);
        return periods.waiting(reader.id(), clock.instant(), MOST);
    }

    /**
     * How many of each person's periods wait for a decision, whoever decides; one statement. For those who see everybody's work:
     * whoever asks answers for that.
     */
    public Map<UserId, Long> waitingByOwner() {
        return periods.waitingByOwner(clock.instant());
    }

    /**
     * What each of these periods is made of: four statements at most, however many there are.
     *
     * @throws Forbidden unless the reader decides on periods
     * @throws IllegalArgumentException if there are more than {@value #MOST}
     */
    public List<ReviewedWeek> of(List<TimesheetView> of, CurrentUser reader) {
        onlyApprovers(reader);
        if (of.size() > MOST) {
            throw new IllegalArgumentException(of.size() + " periods are too many");
        }
        var rows = queries.rows(of, zones.app());
        var names = clients.names(clients(rows));
        var pieces = rows.stream().collect(Collectors.groupingBy(Row::place));
        var worked = queries.workedBefore(projects(of, rows), zones.app());
        var touched = queries.touched(of);
        var weeks = new ArrayList<ReviewedWeek>();
        for (var place = 0; place < of.size(); place++) {
            weeks.add(week(of.get(place), pieces.getOrDefault(place, List.of()), names, worked, touched));
        }
        return weeks;
    }

    private void onlyApprovers(CurrentUser reader) {
        if (!policy.isApprover(reader)) {
            throw new Forbidden();
        }
    }

    private static Set<ClientId> clients(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.projectId() == null)
                .map(Row::clientId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private Map<TimesheetView, Set<ProjectId>> projects(List<TimesheetView> of, List<Row> rows) {
        return rows.stream()
                .filter(row -> row.projectId() != null && isWithin(of.get(row.place()), row))
                .collect(Collectors.groupingBy(
                        row -> of.get(row.place()),
                        Collectors.mapping(row -> Objects.requireNonNull(row.projectId()), Collectors.toSet())));
    }

    private boolean isWithin(TimesheetView period, Row row) {
        return period.span().holds(zones.dayOf(row.start()));
    }

    private ReviewedWeek week(
            TimesheetView period,
            List<Row> rows,
            Map<ClientId, String> names,
            Set<ReviewedWeekQueries.WorkedBefore> worked,
            List<ReviewedWeekQueries.Touched> touched) {
        var within = rows.stream().filter(row -> isWithin(period, row)).toList();
        var before = rows.stream().filter(row -> !isWithin(period, row)).toList();
        var there = within.stream().map(Row::id).collect(Collectors.toSet());
        var submitted = Objects.requireNonNullElse(period.submittedAt(), Instant.MAX);
        var gone = touched.stream()
                .filter(touch -> touch.at().isAfter(submitted))
                .map(ReviewedWeekQueries.Touched::entry)
                .filter(entry -> entry.userId().equals(period.userId()) && !there.contains(entry.id()))
                .filter(entry -> period.span().holds(zones.dayOf(entry.startTime())))
                .map(TimeEntryView::id)
                .distinct()
                .count();
        var fresh = new HashSet<ProjectId>();
        within.stream()
                .map(Row::projectId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(project -> !worked.contains(new ReviewedWeekQueries.WorkedBefore(period.id(), project)))
                .forEach(fresh::add);
        return new ReviewedWeek(period, pieces(within, names), pieces(before, names), fresh, (int) gone);
    }

    private static List<Piece> pieces(List<Row> rows, Map<ClientId, String> names) {
        return rows.stream().map(row -> row.piece(names)).toList();
    }

    /**
     * The entries that began in a period, the earliest first.
     *
     * @throws NotFound if there is no such period
     * @throws Forbidden if it is not the reader's to see
     */
    public List<TimeEntryView> entries(TimesheetId id, CurrentUser reader) {
        return queries.entries(log.get(id, reader).span(), zones.app());
    }
}
