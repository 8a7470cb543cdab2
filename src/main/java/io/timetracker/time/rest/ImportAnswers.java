package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.ids.TypedId;
import io.timetracker.platform.paging.Pagination;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.ImportOutcome;
import io.timetracker.time.ImportResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calls around imports answer. */
interface ImportAnswers {

    /** The contract's answer (T-07), and what we add. */
    @WireRecord
    @Schema(name = "ImportAnswer")
    record Done(
            boolean success,
            @Schema(example = "2") int created,
            @Schema(example = "1") int failed,
            @Schema(description = "at most 50") List<Error> errors,

            @Schema(description = "the very same entry is there already")
            int skipped,

            boolean dryRun,

            @Schema(description = "null for a dry run, of which nothing is kept") @Nullable Long jobId,

            @Schema(description = "of what was created: what is billed")
            long totalSeconds,

            @Schema(description = "from start to end of every row that was created or is there")
            long rowsSeconds,

            @Schema(description = "what the file says of itself: its total, or the sum of its column `duration`")
            @Nullable Long fileTotalSeconds,

            @Schema(description = "null where the file says no total") @Nullable Boolean totalMatches) {

        static Done of(ImportResult result, boolean dryRun) {
            var tally = result.tally();
            return new Done(
                    true,
                    tally.created(),
                    tally.failed(),
                    result.errors().stream().map(Error::of).toList(),
                    tally.skipped(),
                    dryRun,
                    TypedId.valueOf(result.id()),
                    tally.bookedSeconds(),
                    tally.rowsSeconds(),
                    tally.fileSeconds(),
                    tally.matches());
        }
    }

    @WireRecord
    @Schema(name = "ImportError")
    record Error(
            @Schema(example = "3", description = "counts the header as 1")
            int row,

            @Schema(example = "project_id is required") @Nullable String error,

            @Schema(example = "import_missing") @Nullable String reason) {

        static Error of(ImportOutcome outcome) {
            return new Error(outcome.row(), outcome.error(), outcome.reason());
        }
    }

    @WireRecord
    @Schema(name = "ImportJob")
    record Job(boolean success, ImportResource job) {}

    @WireRecord
    @Schema(name = "ImportPage")
    record Page(List<ImportResource> imports, Pagination pagination) {}

    @WireRecord
    @Schema(name = "ImportRows")
    record Rows(
            List<ImportResource.Row> rows,

            @Schema(description = "ask for `after` this to go on; null at the end") @Nullable Integer next) {}
}
