package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.BulkResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is answered to one action for many entries. */
@Component
class BulkAnswers {

    private final Refusals refusals;
    private final WireTime time;

    BulkAnswers(Refusals refusals, WireTime time) {
        this.refusals = refusals;
        this.time = time;
    }

    @WireRecord
    @Schema(name = "BulkAnswer")
    record Answer(
            boolean success,

            @Schema(description = "how many were changed; in a dry run, would be")
            int affected,

            boolean dryRun,

            @Schema(description = "how many were meant; only a filter can mean more than there are results")
            long matching,

            @Schema(description = "the filter finds more than one call takes")
            boolean more,

            List<Row> results,

            @Schema(description = "null in a dry run, and where nothing can be undone") @Nullable UndoResource undo) {}

    @WireRecord
    @Schema(name = "BulkOutcome")
    record Row(
            long id,

            @Schema(
                    example = "skipped",
                    allowableValues = {"changed", "unchanged", "skipped"})
            String outcome,

            @Schema(example = "timer_active", description = "why it was skipped") @Nullable String reason,

            @Schema(example = "The entry is still running; stop it first", description = "the same in words") @Nullable String message) {}

    Answer of(BulkResult result) {
        return new Answer(
                true,
                result.affected(),
                result.isDryRun(),
                result.matching(),
                result.hasMore(),
                result.rows().stream().map(this::row).toList(),
                result.undo() == null ? null : UndoResource.of(result.undo(), time));
    }

    private Row row(BulkResult.Row row) {
        return new Row(
                row.id().value(),
                row.outcome().name().toLowerCase(Locale.ROOT),
                row.reason(),
                row.refusal() == null ? null : refusals.text(row.refusal()));
    }
}
