package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.platform.changelog.ChangeCount;
import io.timetracker.platform.changelog.ChangeFilter;
import io.timetracker.platform.changelog.ChangeLog;
import io.timetracker.platform.changelog.ChangeReader;
import io.timetracker.platform.paging.PageAsk;
import io.timetracker.platform.paging.PageOf;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.time.TimesheetPolicyDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was done, from the change log, the latest first: everybody reads their own, administrators everybody's. */
@Service
@Transactional(readOnly = true)
public class Activities {

    /** So many events of an audit are told at most. */
    public static final int MOST_AUDITED = 5000;

    private static final Set<String> AUDITED = Set.of("time_entry", "timesheet", "timesheet_policy");
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST_RECENT = 20;
    private static final int MOST_PEOPLE = 10;

    private final ChangeReader changes;
    private final ActivityNames names;
    private final TimesheetPolicyDesk policy;
    private final Accounts accounts;
    private final Clock clock;

    Activities(
            ChangeReader changes,
            ChangeLog log,
            ProjectCatalog projects,
            ClientDirectory clients,
            TimesheetPolicyDesk policy,
            Accounts accounts,
            Clock clock) {
        this.changes = changes;
        this.names = new ActivityNames(log, new ReportNames(projects, clients, accounts));
        this.policy = policy;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** By number; six statements at most. */
    public PageOf<ActivityView> list(ActivityFilter asked, PageAsk ask, CurrentUser reader) {
        var filter = new ChangeFilter(
                reader.isAdmin() ? asked.userId() : reader.id(),
                Stream.ofNullable(asked.entityType()).collect(Collectors.toSet()),
                asked.action() == null ? Set.of() : ActivityActions.verbs(asked.action()),
                asked.from(),
                asked.until());
        var page = changes.page(filter, ask);
        return new PageOf<>(names.of(page.items()), ask, page.next(), page.total());
    }

    /** Of the last seven days, twenty at most; five statements at most. */
    public List<ActivityView> recent(CurrentUser reader) {
        return names.of(changes.latest(since(LATELY, reader), MOST_RECENT));
    }

    private ChangeFilter since(Duration ago, CurrentUser reader) {
        return ChangeFilter.since(clock.instant().minus(ago), reader.isAdmin() ? null : reader.id());
    }

    /** Two statements at most. */
    public ActivityCounts counts(Duration ago, CurrentUser reader) {
        var counts = changes.counts(since(ago, reader));
        return new ActivityCounts(
                counts.stream().mapToLong(ChangeCount::count).sum(),
                sums(counts, ChangeCount::entityType),
                sums(counts, count -> ActivityActions.of(count.verb())),
                reader.isAdmin() ? busiest(counts) : List.of());
    }

    private static Map<String, Long> sums(List<ChangeCount> counts, Function<ChangeCount, String> key) {
        return counts.stream()
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.summingLong(ChangeCount::count)));
    }

    private List<ActivityCounts.Busy> busiest(List<ChangeCount> counts) {
        var sums = new HashMap<UserId, Long>();
        for (var count : counts) {
            if (count.userId() != null) {
                sums.merge(new UserId(count.userId()), count.count(), Long::sum);
            }
        }
        Map<UserId, Account> people = accounts.findAll(sums.keySet());
        return sums.entrySet().stream()
                .filter(sum -> people.containsKey(sum.getKey()))
                .map(sum -> busy(Objects.requireNonNull(people.get(sum.getKey())), sum.getValue()))
                .sorted(Comparator.comparingLong(ActivityCounts.Busy::count)
                        .reversed()
                        .thenComparing(ActivityCounts.Busy::username))
                .limit(MOST_PEOPLE)
                .toList();
    }

    private static ActivityCounts.Busy busy(Account person, long count) {
        return new ActivityCounts.Busy(person.username(), person.displayName(), count);
    }

    /**
     * What was done to time and to periods of it, by anybody; {@value #MOST_AUDITED} at most.
     *
     * @param from inclusive, as {@code until}
     * @throws Forbidden unless somebody asks who decides on periods
     */
    public List<ActivityView> audit(
            @Nullable Instant from, @Nullable Instant until, @Nullable UserId whose, CurrentUser reader) {
        if (!policy.isApprover(reader)) {
            throw new Forbidden();
        }
        return names.of(changes.latest(new ChangeFilter(whose, AUDITED, Set.of(), from, until), MOST_AUDITED));
    }
}
