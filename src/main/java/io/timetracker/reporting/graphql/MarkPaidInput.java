package io.timetracker.reporting.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.projects.ProjectId;
import io.timetracker.time.MarkPaid;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record MarkPaidInput(
        ClientId clientId,
        @Nullable List<ProjectId> projectIds,
        boolean withoutProject,
        LocalDate until,
        @Nullable String invoiceNumber,
        long expectedEntries,
        long expectedSeconds) {

    MarkPaid toCommand() {
        return new MarkPaid(
                clientId,
                projectIds == null ? Set.of() : Set.copyOf(projectIds),
                withoutProject,
                until,
                invoiceNumber,
                expectedEntries,
                expectedSeconds);
    }
}
