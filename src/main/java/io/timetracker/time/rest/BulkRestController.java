package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.problems.Refusals;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.BulkChanges;
import io.timetracker.time.BulkResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/time-entries/bulk")
@Tag(name = "Time entries")
class BulkRestController {

    private final BulkChanges bulk;
    private final Refusals refusals;
    private final WireTime time;

    BulkRestController(BulkChanges bulk, Refusals refusals, WireTime time) {
        this.bulk = bulk;
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

    @PostMapping
    @NeedsScope("write:time_entries")
    @Operation(
            summary = "Do one thing to many entries",
            description =
                    "In one transaction. Unknown ids, running entries and settled ones are skipped, each with its reason. "
                            + "400 `nothing_changed` when there was nothing to do, 404 when there is none of the entries, "
                            + "403 when one is somebody else's.")
    Answer change(@RequestBody BulkBody body, @AuthenticationPrincipal CurrentUser user) {
        var result = bulk.change(body.toCommand(time), user);
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
