package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.projects.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finished billable time that is not paid yet, at the rates of its days. {@link io.timetracker.time.Payments} marks it as paid.
 */
@Service
@Transactional(readOnly = true)
public class UnbilledTime {

    private final Reports reports;

    UnbilledTime(Reports reports) {
        this.reports = reports;
    }

    /**
     * Own work; for administrators and managers everybody's. Each client is rounded alone, as it is billed alone. What was approved is looked up in the entries, everything else is
     * read from roll-ups.
     *
     * @param clients none: of all
     * @throws Invalid if time cannot be kept on the day
     */
    public UnbilledView until(LocalDate until, List<ClientId> clients, CurrentUser reader) {
        var range = range(until);
        var all = reports.separately(query(range, clients, null), reader);
        var approved = all.isEmpty() ? all : reports.separately(query(range, clients, true), reader);
        var approvedParts = new HashMap<List<@Nullable Long>, UnbilledSum>();
        approved.forEach(row -> approvedParts.put(ids(row), UnbilledSum.of(row.totals())));
        var byClient = new LinkedHashMap<ReportKey, List<UnbilledProject>>();
        for (var row : all) {
            byClient.computeIfAbsent(row.keys().getFirst(), none -> new ArrayList<>())
                    .add(project(row, approvedParts));
        }
        var found = byClient.entrySet().stream()
                .map(client -> UnbilledClient.of(
                        client.getKey().id() == null
                                ? null
                                : new ClientId(client.getKey().id()),
                        client.getKey().label(),
                        client.getValue()))
                .toList();
        return new UnbilledView(
                until,
                found,
                found.stream().map(UnbilledClient::all).reduce(UnbilledSum.NOTHING, UnbilledSum::plus),
                found.stream().map(UnbilledClient::approved).reduce(UnbilledSum.NOTHING, UnbilledSum::plus));
    }

    private static UnbilledProject project(ReportRow row, Map<List<@Nullable Long>, UnbilledSum> approved) {
        var key = row.keys().getLast();
        var all = UnbilledSum.of(row.totals());
        return new UnbilledProject(
                key.id() == null ? null : new ProjectId(key.id()),
                key.label(),
                all,
                approved.getOrDefault(ids(row), UnbilledSum.NOTHING).within(all));
    }

    private static List<@Nullable Long> ids(ReportRow row) {
        var ids = new ArrayList<@Nullable Long>();
        row.keys().forEach(key -> ids.add(key.id()));
        return ids;
    }

    private static ReportRange range(LocalDate until) {
        try {
            return new ReportRange(DaySums.EVER.first(), until);
        } catch (Invalid invalid) {
            throw new Invalid("until", "validation.date");
        }
    }

    private static ReportQuery query(ReportRange range, List<ClientId> clients, @Nullable Boolean approved) {
        var filter = new ReportFilter(List.of(), List.of(), clients, List.of(), List.of(), true, false, approved, null);
        return ReportQuery.of(range, ReportGroup.CLIENT, ReportGroup.PROJECT).with(filter);
    }
}
