package io.timetracker.time.graphql;

import io.timetracker.platform.calendar.Durations;
import io.timetracker.platform.graphql.Callers;
import io.timetracker.platform.graphql.Connection;
import io.timetracker.platform.graphql.People;
import io.timetracker.platform.graphql.Slice;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.security.UserId;
import io.timetracker.time.TimeEntryView;
import io.timetracker.time.TimeLock;
import io.timetracker.time.TimeLog;
import io.timetracker.time.TimesheetApproval;
import io.timetracker.time.TimesheetFilter;
import io.timetracker.time.TimesheetId;
import io.timetracker.time.TimesheetLog;
import io.timetracker.time.TimesheetPolicyDesk;
import io.timetracker.time.TimesheetPolicyView;
import io.timetracker.time.TimesheetStatus;
import io.timetracker.time.TimesheetView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Periods to read; whatever is asked of many is fetched for all of them at once. */
@Controller
@NeedsScope("read:time_entries")
class TimesheetGraphQlController {

    private final TimesheetLog log;
    private final TimesheetPolicyDesk policy;
    private final TimeLog entries;
    private final Accounts accounts;
    private final People people;

    TimesheetGraphQlController(
            TimesheetLog log, TimesheetPolicyDesk policy, TimeLog entries, Accounts accounts, People people) {
        this.log = log;
        this.policy = policy;
        this.entries = entries;
        this.accounts = accounts;
        this.people = people;
    }

    record TimesheetFilterInput(
            @Nullable UserId userId,
            @Nullable Boolean forReview,
            @Nullable Set<TimesheetStatus> statuses,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        static final TimesheetFilterInput ALL = new TimesheetFilterInput(null, null, null, null, null);

        TimesheetFilter toFilter() {
            return new TimesheetFilter(
                    userId, Boolean.TRUE.equals(forReview), statuses == null ? Set.of() : statuses, from, until);
        }
    }

    @QueryMapping
    Connection<TimesheetView> timesheetPeriods(
            @Argument @Nullable TimesheetFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @AuthenticationPrincipal CurrentUser user) {
        var wanted = filter == null ? TimesheetFilterInput.ALL : filter;
        return Connection.of(log.list(wanted.toFilter(), Slice.of(first, after), user), log::place);
    }

    @QueryMapping
    TimesheetView timesheetPeriod(@Argument TimesheetId id, @AuthenticationPrincipal CurrentUser user) {
        return log.get(id, user);
    }

    @QueryMapping
    TimesheetPolicyView timesheetPolicy(@AuthenticationPrincipal CurrentUser user) {
        return policy.get(user);
    }

    @SchemaMapping(typeName = "TimesheetPolicy")
    List<Account> approvers(TimesheetPolicyView policy) {
        var found = accounts.findAll(policy.approverUserIds());
        return policy.approverUserIds().stream()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Account> user(List<TimesheetView> periods) {
        return people.of(periods, TimesheetView::userId);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Account> submittedBy(List<TimesheetView> periods) {
        return people.of(periods, TimesheetView::submittedBy);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Account> approvedBy(List<TimesheetView> periods) {
        return people.of(periods, TimesheetView::approvedBy);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Account> rejectedBy(List<TimesheetView> periods) {
        return people.of(periods, TimesheetView::rejectedBy);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Account> closedBy(List<TimesheetView> periods) {
        return people.of(periods, TimesheetView::closedBy);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Account> reopenedBy(List<TimesheetView> periods) {
        return people.of(periods, TimesheetView::reopenedBy);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, List<TimesheetApproval>> approvals(List<TimesheetView> periods) {
        var given = log.approvals(periods.stream().map(TimesheetView::id).toList());
        return periods.stream()
                .collect(Collectors.toMap(period -> period, period -> given.getOrDefault(period.id(), List.of())));
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Account> awaitedApprover(List<TimesheetView> periods) {
        var awaited = log.awaited(periods);
        return people.of(periods, period -> awaited.get(period.id()));
    }

    @BatchMapping(typeName = "TimesheetApproval")
    Map<TimesheetApproval, Account> approver(List<TimesheetApproval> approvals) {
        return people.of(approvals, TimesheetApproval::approver);
    }

    @BatchMapping(typeName = "TimesheetApproval")
    Map<TimesheetApproval, Account> decidedBy(List<TimesheetApproval> approvals) {
        return people.of(approvals, TimesheetApproval::decidedBy);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Integer> totalSeconds(List<TimesheetView> periods) {
        return summed(periods, Math::toIntExact);
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, Double> totalHours(List<TimesheetView> periods) {
        return summed(periods, Durations::hours);
    }

    private <T> Map<TimesheetView, T> summed(List<TimesheetView> periods, Function<Long, T> form) {
        var seconds = log.seconds(periods.stream().map(TimesheetView::span).toList());
        return periods.stream()
                .collect(Collectors.toMap(
                        period -> period, period -> form.apply(seconds.getOrDefault(period.span(), 0L))));
    }

    @BatchMapping(typeName = "TimesheetPeriod")
    Map<TimesheetView, List<LocalDate>> missingDays(List<TimesheetView> periods) {
        var missing = log.missingDays(periods.stream().map(TimesheetView::span).toList());
        return periods.stream()
                .collect(Collectors.toMap(period -> period, period -> missing.getOrDefault(period.span(), List.of())));
    }

    /** Open entries are left out: their lock is null. */
    @BatchMapping(typeName = "TimeEntry")
    Map<TimeEntryView, TimeLock> lock(List<TimeEntryView> list, Authentication caller) {
        var locks = entries.locks(list, Callers.of(caller));
        var found = new HashMap<TimeEntryView, TimeLock>();
        for (var entry : list) {
            var lock = locks.get(entry.id());
            if (lock != null) {
                found.put(entry, lock);
            }
        }
        return found;
    }
}
