package io.timetracker.reporting;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetSpan;
import io.timetracker.time.TimesheetStatus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is paid: the hours of people by week. */
@Service
@Transactional(readOnly = true)
public class Payroll {

    private static final Comparator<PayrollRow> ORDER = Comparator.comparingInt(PayrollRow::year)
            .thenComparingInt(PayrollRow::week)
            .thenComparing(PayrollRow::username);

    private final RollUpSource rollUps;
    private final TimesheetLog timesheets;
    private final Accounts accounts;

    Payroll(RollUpSource rollUps, TimesheetLog timesheets, Accounts accounts) {
        this.rollUps = rollUps;
        this.timesheets = timesheets;
        this.accounts = accounts;
    }

    private record Week(UserId user, LocalDate monday) {}

    private record Worked(long seconds, long billable) {

        Worked plus(Worked other) {
            return new Worked(seconds + other.seconds, billable + other.billable);
        }
    }

    /**
     * By week, then by name; four statements at most. Weeks that nobody has opened are read as they are.
     *
     * @param whose for administrators, everybody when null; anybody else reads their own
     * @param standing only days of periods that stand at all of these, exactly: of two there are none
     */
    public List<PayrollRow> weeks(
            ReportRange range, @Nullable UserId whose, Set<TimesheetStatus> standing, CurrentUser reader) {
        var users = reader.isAdmin() ? whose == null ? List.<UserId>of() : List.of(whose) : List.of(reader.id());
        if (standing.size() > 1) {
            return List.of();
        }
        var isPaid = standing.isEmpty()
                ? (Predicate<ReportSource.Row>) row -> true
                : standsAt(standing.iterator().next(), users, range);
        var weeks = new HashMap<Week, Worked>();
        var query =
                ReportQuery.of(range, ReportGroup.DAY, ReportGroup.USER).with(ReportFilter.EVERYTHING.ofUsers(users));
        rollUps.read(new ReportSource.Ask(query, range, Set.of()), row -> {
            if (isPaid.test(row)) {
                weeks.merge(week(row), new Worked(row.seconds(), row.billableSeconds()), Worked::plus);
            }
        });
        return rows(weeks);
    }

    private Predicate<ReportSource.Row> standsAt(TimesheetStatus status, List<UserId> users, ReportRange range) {
        Map<UserId, List<TimesheetSpan>> spans = timesheets.having(status, users, range.first(), range.last()).stream()
                .collect(Collectors.groupingBy(TimesheetSpan::owner));
        return row -> spans.getOrDefault(new UserId(row.user()), List.of()).stream()
                .anyMatch(span -> row.begin() != null && span.holds(row.begin()));
    }

    private static Week week(ReportSource.Row row) {
        var day = java.util.Objects.requireNonNull(row.begin());
        return new Week(new UserId(row.user()), day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    private List<PayrollRow> rows(Map<Week, Worked> weeks) {
        var people = accounts.findAll(weeks.keySet().stream().map(Week::user).collect(Collectors.toSet()));
        return weeks.entrySet().stream()
                .map(week -> row(
                        week.getKey(), week.getValue(), people.get(week.getKey().user())))
                .sorted(ORDER)
                .toList();
    }

    private static PayrollRow row(Week week, Worked worked, @Nullable Account person) {
        return new PayrollRow(
                week.user(),
                person == null ? "" : person.username(),
                week.monday().get(IsoFields.WEEK_BASED_YEAR),
                week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                week.monday(),
                worked.seconds(),
                worked.billable());
    }
}
