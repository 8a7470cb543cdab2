package io.timetracker.reporting.graphql;

import io.timetracker.crm.ClientId;
import io.timetracker.platform.security.UserId;
import io.timetracker.projects.ProjectId;
import io.timetracker.projects.TaskId;
import io.timetracker.reporting.ReportFilter;
import io.timetracker.reporting.ReportGroup;
import io.timetracker.reporting.ReportPreset;
import io.timetracker.reporting.ReportQuery;
import io.timetracker.reporting.StandingQuery;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ReportQueryInput(
        @Nullable ReportPreset preset,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Filter filter,
        List<ReportGroup> groupBy,
        boolean compare) {

    record Filter(
            @Nullable List<UserId> userIds,
            @Nullable List<ProjectId> projectIds,
            @Nullable List<ClientId> clientIds,
            @Nullable List<TaskId> taskIds,
            @Nullable List<String> tags,
            @Nullable Boolean billable,
            @Nullable Boolean paid,
            @Nullable Boolean approved,
            @Nullable String text) {

        ReportFilter toFilter() {
            return new ReportFilter(
                    given(userIds),
                    given(projectIds),
                    given(clientIds),
                    given(taskIds),
                    given(tags),
                    billable,
                    paid,
                    approved,
                    text);
        }

        private static <T> List<T> given(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    ReportQuery toQuery(LocalDate today) {
        return toStanding().on(today);
    }

    StandingQuery toStanding() {
        return new StandingQuery(
                preset,
                Ranges.given(preset, startDate, endDate),
                filter == null ? ReportFilter.EVERYTHING : filter.toFilter(),
                groupBy,
                compare);
    }
}
