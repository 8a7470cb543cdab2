package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.problems.Invalid;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.platform.wire.Wording;
import io.timetracker.reporting.ChangeSavedReport;
import io.timetracker.reporting.SaveReport;
import org.jspecify.annotations.Nullable;

/** What a caller may say of a saved report. */
@WireRecord
@Schema(name = "SavedReportInput")
record SavedReportBody(
        @Schema(
                example = "Acme, last month",
                description = "at most 100 characters; an owner has no two of the same, in any case")
        @Nullable String name,

        @Schema(description = "with a preset the days move on; required to save one") @Nullable ReportQueryBody query) {

    SaveReport toSave() {
        if (query == null) {
            throw new Invalid("query", "validation.required");
        }
        return new SaveReport(Wording.orEmpty(name), query.toStanding());
    }

    ChangeSavedReport toChange() {
        return new ChangeSavedReport(name, query == null ? null : query.toStanding());
    }
}
