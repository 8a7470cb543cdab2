package io.timetracker.reporting;

import io.timetracker.platform.security.Account;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.platform.security.WorkingHours;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of their usual time people worked. Nobody keeps holidays or time off here: every Monday to Friday counts. */
@Service
@Transactional(readOnly = true)
public class Capacity {

    private final RollUpSource rollUps;
    private final Accounts accounts;

    Capacity(RollUpSource rollUps, Accounts accounts) {
        this.rollUps = rollUps;
        this.accounts = accounts;
    }

    /**
     * Of active people, by name; three statements at most.
     *
     * @param wanted for administrators, everybody when nobody is named; anybody else reads of themselves
     */
    public List<CapacityRow> of(ReportRange range, Collection<UserId> wanted, CurrentUser reader) {
        var people = people(wanted, reader);
        var hours = accounts.workingHours(people.stream().map(Account::id).toList());
        var worked = worked(range, reader.isAdmin() ? List.copyOf(wanted) : List.of(reader.id()));
        return people.stream()
                .map(person -> row(person, range, hours, worked))
                .sorted(Comparator.comparing(CapacityRow::username))
                .toList();
    }

    private Collection<Account> people(Collection<UserId> wanted, CurrentUser reader) {
        if (!reader.isAdmin()) {
            return List.of(reader.account());
        }
        return wanted.isEmpty()
                ? accounts.active()
                : accounts.findAll(wanted).values().stream()
                        .filter(Account::isActive)
                        .toList();
    }

    private Map<UserId, Long> worked(ReportRange range, List<UserId> users) {
        var worked = new HashMap<UserId, Long>();
        var query = ReportQuery.of(range, ReportGroup.USER).with(ReportFilter.EVERYTHING.ofUsers(users));
        rollUps.read(
                new ReportSource.Ask(query, range, Set.of()),
                row -> worked.merge(new UserId(row.user()), row.seconds(), Long::sum));
        return worked;
    }

    private static CapacityRow row(
            Account person, ReportRange range, Map<UserId, WorkingHours> hours, Map<UserId, Long> worked) {
        var day = hours.containsKey(person.id()) ? hours.get(person.id()).day().toSeconds() : 0;
        return new CapacityRow(
                person.id(), person.username(), range.workdays() * day, worked.getOrDefault(person.id(), 0L));
    }
}
