package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was worked on each of many projects, clients or tasks, or by each of many people: four statements at most, however many. */
@Service
@Transactional(readOnly = true)
public class ManyTotals {

    private final RollUpSource rollUps;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;

    ManyTotals(RollUpSource rollUps, ProjectCatalog projects, ClientDirectory clients, Accounts accounts) {
        this.rollUps = rollUps;
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
    }

    /**
     * Own work; for administrators and managers everybody's. All of the given are in the answer.
     *
     * @param group what they are: people, projects, clients or tasks
     * @throws Forbidden if one of them is somebody else, and neither an administrator nor a manager asks
     */
    public Map<Long, ReportTotals> of(ReportGroup group, Collection<Long> ids, ReportRange range, CurrentUser reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var query = Reports.within(ReportQuery.of(range, group).with(filter(group, ids)), reader);
        var sums = new ReportSums(query, new ReportNames(projects, clients, accounts));
        var theirs =
                group == ReportGroup.CLIENT ? projects.ofClients(query.filter().clients()) : Set.<ProjectId>of();
        rollUps.read(new ReportSource.Ask(query, range, theirs), sums::add);
        var found = sums.each();
        var all = new HashMap<Long, ReportTotals>();
        ids.forEach(id -> all.put(id, found.getOrDefault(id, ReportTotals.NOTHING)));
        return all;
    }

    private static ReportFilter filter(ReportGroup group, Collection<Long> ids) {
        return new ReportFilter(
                group == ReportGroup.USER ? each(ids, UserId::new) : List.of(),
                group == ReportGroup.PROJECT ? each(ids, ProjectId::new) : List.of(),
                group == ReportGroup.CLIENT ? each(ids, ClientId::new) : List.of(),
                group == ReportGroup.TASK ? each(ids, TaskId::new) : List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static <T> List<T> each(Collection<Long> ids, LongFunction<T> type) {
        return ids.stream().distinct().map(type::apply).toList();
    }
}
