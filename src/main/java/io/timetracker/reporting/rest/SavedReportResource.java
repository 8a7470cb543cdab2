package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.SavedReportView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A saved report on the wire; its query is what {@code /reports/query} takes. */
@WireRecord
@Schema(name = "SavedReport")
record SavedReportResource(
        @Schema(example = "3") long id,
        @Schema(example = "Acme, last month") String name,
        @Schema(example = "2") long ownerId,
        ReportQueryBody query,
        @Schema(example = "1") int version,

        @Schema(example = "2026-02-03T10:30:05", description = "in UTC") @Nullable String createdAt,

        @Nullable String updatedAt) {

    @WireRecord
    @Schema(name = "SavedReportPage")
    record Page(List<SavedReportResource> savedReports, Pagination pagination) {}

    @WireRecord
    @Schema(name = "SavedReportAnswer")
    record One(SavedReportResource savedReport) {}

    @WireRecord
    @Schema(name = "SavedReportDone")
    record Changed(String message, SavedReportResource savedReport) {}

    static SavedReportResource of(SavedReportView report) {
        return new SavedReportResource(
                report.id().value(),
                report.name(),
                report.ownerId().value(),
                ReportQueryBody.of(report.query()),
                report.version(),
                WireTime.utc(report.createdAt()),
                WireTime.utc(report.updatedAt()));
    }
}
