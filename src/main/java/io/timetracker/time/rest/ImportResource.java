package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.ImportColumn;
import io.timetracker.time.ImportOutcome;
import io.timetracker.time.ImportView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An import as a job. */
@WireRecord
@Schema(name = "Import")
record ImportResource(
        @Schema(example = "12") long id,

        @Schema(
                example = "running",
                allowableValues = {"queued", "running", "tried", "done", "failed", "cancelled"})
        String state,

        @Schema(description = "books nothing") boolean dryRun,
        @Schema(example = "2025.csv") String fileName,
        long size,
        @Schema(description = "rows below the header") int rows,
        @Schema(description = "rows that were looked at") int read,
        @Schema(description = "0 to 100") int percent,
        int created,

        @Schema(description = "the very same entry is there already")
        int skipped,

        int failed,

        @Schema(description = "of what was created: what is billed")
        long totalSeconds,

        @Schema(description = "from start to end of every row that was created or is there")
        long rowsSeconds,

        @Schema(description = "what the file says of itself: its total, or the sum of its column `duration`") @Nullable Long fileTotalSeconds,

        @Schema(description = "null where the file says no total") @Nullable Boolean totalMatches,

        @Schema(description = "why it failed as a whole") @Nullable String error,

        List<String> header,

        @Schema(description = "what each column means; empty: nothing")
        List<String> columns,

        @Schema(
                example = "iso",
                allowableValues = {"iso", "dmy", "mdy"})
        String dates,

        @Schema(example = "Europe/Rome") String timezone,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String finishedAt) {

    static ImportResource of(ImportView view, WireTime time) {
        var tally = view.tally();
        return new ImportResource(
                view.id().value(),
                view.state().wire(),
                view.isTrial(),
                view.fileName(),
                view.sizeBytes(),
                view.rows(),
                tally.read(),
                view.percent(),
                tally.created(),
                tally.skipped(),
                tally.failed(),
                tally.bookedSeconds(),
                tally.rowsSeconds(),
                tally.fileSeconds(),
                tally.matches(),
                view.error(),
                view.reading().header(),
                view.reading().columns().stream()
                        .map(column -> column == null ? "" : column.wire())
                        .toList(),
                view.reading().dates().name().toLowerCase(Locale.ROOT),
                view.reading().zone().getId(),
                time.local(view.createdAt()),
                time.local(view.updatedAt()),
                time.local(view.finishedAt()));
    }

    static List<@Nullable ImportColumn> columns(List<@Nullable String> names) {
        var columns = new ArrayList<@Nullable ImportColumn>();
        for (var name : names) {
            columns.add(
                    name == null || name.isBlank()
                            ? null
                            : ImportColumn.named(name)
                                    .orElseThrow(() -> new io.timetracker.platform.problems.Invalid(
                                            "columns", "validation.choice")));
        }
        return columns;
    }

    @WireRecord
    @Schema(name = "ImportRow")
    record Row(
            @Schema(description = "counts the header as 1") int row,

            @Schema(allowableValues = {"created", "skipped", "failed"})
            String outcome,

            @Nullable Long timeEntryId,
            @Schema(example = "overlapping_entry") @Nullable String reason,
            @Nullable String error) {

        static Row of(ImportOutcome outcome) {
            return new Row(
                    outcome.row(),
                    outcome.kind().name().toLowerCase(Locale.ROOT),
                    outcome.entry() == null ? null : outcome.entry().value(),
                    outcome.reason(),
                    outcome.error());
        }
    }
}
