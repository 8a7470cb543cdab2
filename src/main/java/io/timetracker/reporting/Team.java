package io.timetracker.reporting;

import io.timetracker.approvals.ApprovalLog;
import io.timetracker.approvals.Inbox;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.security.WorkingHours;
import io.timetracker.platform.settings.Modules;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.time.EntryLabels;
import io.timetracker.time.ReviewedWeeks;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLog;
import io.timetracker.time.WorkedTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works on what, how much everybody worked, and what waits: for those who see everybody's work. */
@Service
@Transactional(readOnly = true)
public class Team {

    public static final int MOST_BUDGETS = 50;

    private final RollUpSource rollUps;
    private final WorkedTime worked;
    private final TimeLog log;
    private final ReviewedWeeks weeks;
    private final ApprovalLog approvals;
    private final ProjectCatalog projects;
    private final Accounts accounts;
    private final Modules modules;

    Team(
            RollUpSource rollUps,
            WorkedTime worked,
            TimeLog log,
            ReviewedWeeks weeks,
            ApprovalLog approvals,
            ProjectCatalog projects,
            Accounts accounts,
            Modules modules) {
        this.rollUps = rollUps;
        this.worked = worked;
        this.log = log;
        this.weeks = weeks;
        this.approvals = approvals;
        this.projects = projects;
        this.accounts = accounts;
        this.modules = modules;
    }

    private record Hours(long seconds, long billable) {

        static final Hours NONE = new Hours(0, 0);

        Hours plus(Hours other) {
            return new Hours(seconds + other.seconds, billable + other.billable);
        }
    }

    /**
     * Ten statements, however many people there are.
     *
     * @throws Forbidden unless an administrator or a manager asks
     */
    public TeamView of(ReportRange range, CurrentUser reader) {
        if (!Reports.seesEverybody(reader)) {
            throw new Forbidden();
        }
        var people = accounts.active();
        var hours = accounts.workingHours(people.stream().map(Account::id).toList());
        var finished = finished(range);
        var working = working();
        var waitingWeeks = weeks.waitingByOwner();
        var waitingEntries = modules.isOn(Inbox.MODULE) ? approvals.waitingByOwner() : Map.<UserId, Long>of();
        var members = people.stream()
                .map(person -> {
                    var worked = finished.getOrDefault(person.id(), Hours.NONE);
                    return new TeamView.Member(
                            person,
                            working.get(person.id()),
                            worked.seconds(),
                            worked.billable(),
                            range.workdays() * day(hours.get(person.id())),
                            waitingWeeks.getOrDefault(person.id(), 0L),
                            waitingEntries.getOrDefault(person.id(), 0L));
                })
                .toList();
        return new TeamView(range, members, projects.budgeted(MOST_BUDGETS, reader));
    }

    private static long day(@Nullable WorkingHours hours) {
        return hours == null ? 0 : hours.day().toSeconds();
    }

    private Map<UserId, Hours> finished(ReportRange range) {
        var finished = new HashMap<UserId, Hours>();
        var query = ReportQuery.of(range, ReportGroup.USER);
        rollUps.read(
                new ReportSource.Ask(query, range, Set.of()),
                row -> finished.merge(
                        new UserId(row.user()), new Hours(row.seconds(), row.billableSeconds()), Hours::plus));
        return finished;
    }

    private Map<UserId, TeamView.Working> working() {
        var running = worked.running();
        var labels = log.labels(running);
        var working = new HashMap<UserId, TeamView.Working>();
        // The latest start comes last.
        running.forEach(timer -> working.put(timer.userId(), working(timer, labels)));
        return working;
    }

    private static TeamView.Working working(TimeEntryView timer, EntryLabels labels) {
        return new TeamView.Working(
                timer.projectId(),
                timer.projectId() == null ? labels.client(timer) : labels.project(timer),
                labels.color(timer),
                timer.startTime(),
                timer.pausedAt() != null);
    }
}
