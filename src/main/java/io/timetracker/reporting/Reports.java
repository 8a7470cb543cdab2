package io.timetracker.reporting;

import io.timetracker.crm.ClientDirectory;
import io.timetracker.crm.ClientId;
import io.timetracker.platform.calendar.Zones;
import io.timetracker.platform.problems.Forbidden;
import io.timetracker.platform.problems.RuleBroken;
import io.timetracker.platform.security.Accounts;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.Role;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectCatalog;
import io.timetracker.projects.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What work adds up to: the one door of every face. Finished work only; a running timer counts when it has stopped. */
@Service
@Transactional(readOnly = true)
public class Reports {

    /** More rows nobody reads, in no format; they are sorted in memory. Of entries there is a file, however many there are. */
    public static final int MOST_ROWS = 20_000;

    private final RollUpSource rollUps;
    private final EntrySource entries;
    private final ProjectCatalog projects;
    private final ClientDirectory clients;
    private final Accounts accounts;
    private final Zones zones;

    Reports(
            RollUpSource rollUps,
            EntrySource entries,
            ProjectCatalog projects,
            ClientDirectory clients,
            Accounts accounts,
            Zones zones) {
        this.rollUps = rollUps;
        this.entries = entries;
        this.projects = projects;
        this.clients = clients;
        this.accounts = accounts;
        this.zones = zones;
    }

    /**
     * Own work; for administrators and managers everybody's, unless the filter says whose.
     *
     * @throws Forbidden if the filter names somebody else and neither an administrator nor a manager asks
     * @throws RuleBroken if it has more than {@value #MOST_ROWS} rows
     */
    public ReportView report(ReportQuery asked, CurrentUser reader) {
        var query = within(asked, reader);
        var inClients = clientsProjects(query);
        var now = read(query, query.range(), inClients);
        var range = query.compare() ? query.range().before() : null;
        var before = range == null ? null : read(query, range, inClients);
        var view = now.view(query, range, before);
        if (view.rows().size() > MOST_ROWS) {
            throw new RuleBroken("error", "report_too_large", "groupBy", MOST_ROWS);
        }
        return view;
    }

    /** The rows of {@link #report}, those of each first key rounded among themselves. */
    List<ReportRow> separately(ReportQuery asked, CurrentUser reader) {
        var query = within(asked, reader);
        return read(query, query.range(), clientsProjects(query)).separately();
    }

    /**
     * As {@link #report}, between two moments: days that are only partly meant are read from their entries.
     *
     * @param query its range is not looked at
     * @param until exclusive
     * @throws Forbidden as {@link #report}
     */
    public ReportView between(Instant from, Instant until, ReportQuery query, CurrentUser reader) {
        var asked = within(query, reader);
        var sums = new ReportSums(asked, new ReportNames(projects, clients, accounts));
        if (from.isBefore(until)) {
            read(from, until, asked, sums);
        }
        return sums.view(asked, null, null);
    }

    private void read(Instant from, Instant until, ReportQuery query, ReportSums sums) {
        var zone = zones.app();
        var firstWhole = zones.dayOf(from.minusNanos(1)).plusDays(1);
        var end = zones.dayOf(until);
        var inClients = clientsProjects(query);
        var ask = new ReportSource.Ask(query, query.range(), inClients);
        if (query.needsEntries() || !firstWhole.isBefore(end)) {
            entries.read(ask, from, until, sums::add);
            return;
        }
        entries.read(ask, from, firstWhole.atStartOfDay(zone).toInstant(), sums::add);
        var whole = new ReportRange(firstWhole, end.minusDays(1));
        rollUps.read(new ReportSource.Ask(query, whole, inClients), sums::add);
        entries.read(ask, end.atStartOfDay(zone).toInstant(), until, sums::add);
    }

    private ReportSums read(ReportQuery query, ReportRange range, Set<ProjectId> inClients) {
        var sums = new ReportSums(query, new ReportNames(projects, clients, accounts));
        var source = query.needsEntries() ? entries : rollUps;
        source.read(new ReportSource.Ask(query, range, inClients), sums::add);
        return sums;
    }

    private Set<ProjectId> clientsProjects(ReportQuery query) {
        List<ClientId> wanted = query.filter().clients();
        return wanted.isEmpty() ? Set.of() : projects.ofClients(wanted);
    }

    /** Whether the reader sees everybody's work. */
    public static boolean seesEverybody(CurrentUser reader) {
        return reader.isAdmin() || reader.account().role() == Role.MANAGER;
    }

    static ReportQuery within(ReportQuery query, CurrentUser reader) {
        if (seesEverybody(reader)) {
            return query;
        }
        var own = List.of(reader.id());
        if (!query.filter().users().isEmpty() && !query.filter().users().equals(own)) {
            throw new Forbidden();
        }
        return query.with(query.filter().ofUsers(List.<UserId>copyOf(own)));
    }
}
