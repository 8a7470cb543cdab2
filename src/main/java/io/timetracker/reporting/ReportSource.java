package io.timetracker.reporting;

import io.timetracker.crm.ClientId;
import io.timetracker.projects.ProjectId;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Where a report's numbers come from. */
interface ReportSource {

    /**
     * Work that has been added up, as far as a report can still tell it apart.
     *
     * @param begin the first day; null where the report asks for no stretches of time
     * @param user 0 where the report does not ask for it, so in the three that follow
     * @param tags in any order; empty where the report does not ask for them
     */
    record Row(
            @org.jspecify.annotations.Nullable LocalDate begin,
            long user,
            long project,
            long client,
            long task,
            boolean billable,
            List<String> tags,
            long seconds,
            long billableSeconds,
            BigInteger cost,
            long entries) {}

    /** @param clientsProjects of the clients in the filter */
    record Ask(ReportQuery query, ReportRange range, Set<ProjectId> clientsProjects) {

        ReportFilter filter() {
            return query.filter();
        }

        boolean asks(ReportGroup group) {
            return query.groups().contains(group);
        }

        boolean asksForTime() {
            return query.groups().stream().anyMatch(ReportGroup::isOfTime);
        }

        Set<ClientId> clients() {
            return Set.copyOf(filter().clients());
        }
    }

    void read(Ask ask, Consumer<Row> listener);
}
