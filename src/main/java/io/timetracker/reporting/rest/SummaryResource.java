package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** */
@WireRecord
@Schema(name = "SummaryReport")
record SummaryResource(
        @Schema(example = "2026-01-01T00:00:00") @Nullable String startDate,

        @Schema(example = "2026-01-31T23:59:59.999999") @Nullable String endDate,

        @Schema(example = "160.5") double totalHours,
        @Schema(example = "145.0") double billableHours,
        @Schema(example = "85") long totalEntries,

        @Schema(description = "most hours first; work on no project is left out")
        List<Project> byProject) {

    @WireRecord
    @Schema(name = "SummaryReportProject")
    record Project(
            @Schema(example = "7") long projectId,
            @Schema(example = "Website") String projectName,
            @Schema(example = "85.5") double hours,
            @Schema(example = "45") long entries) {}

    @WireRecord
    @Schema(name = "SummaryReportAnswer")
    record Answer(
            SummaryResource summary,

            @Schema(description = "as in the summary, where phones look for it")
            double totalHours,

            @Schema(description = "as in the summary") double billableHours,

            @Schema(description = "what the billable hours cost at the rates of their days")
            double estimatedRevenue) {}
}
