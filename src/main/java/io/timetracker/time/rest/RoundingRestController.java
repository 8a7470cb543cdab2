package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.timetracker.platform.security.CurrentUser;
import io.timetracker.platform.security.NeedsScope;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.time.ExplainedRounding;
import io.timetracker.time.RoundingExplanations;
import io.timetracker.time.TimeEntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why an entry counts for as long as it does; ours. */
@RestController
@RequestMapping("/api/v1/time-entries/{id}/rounding")
@Tag(name = "Time entries")
class RoundingRestController {

    private final RoundingExplanations explanations;

    RoundingRestController(RoundingExplanations explanations) {
        this.explanations = explanations;
    }

    @WireRecord
    @Schema(name = "ExplainedRounding")
    record RoundingResource(
            @Schema(example = "3720", description = "null while it runs") @Nullable Integer workedSeconds,

            @Schema(example = "4500", description = "null while it runs") @Nullable Integer roundedSeconds,

            @Schema(
                    example = "project",
                    description = "`project`, `client`, `person` or `installation`; null where it is not known")
            @Nullable String source,

            @Schema(example = "7", description = "of that project, client or person") @Nullable Long sourceId,

            @Schema(example = "Website", description = "its name") @Nullable String whose,

            @Schema(example = "15") @Nullable Integer minutes,
            @Schema(example = "up") @Nullable String method,

            @Schema(example = "The project Website rounds up to 15 minutes.")
            String why) {

        static RoundingResource of(ExplainedRounding rounding) {
            return new RoundingResource(
                    rounding.workedSeconds(),
                    rounding.roundedSeconds(),
                    rounding.source(),
                    rounding.rule() == null ? null : rounding.rule().sourceId(),
                    rounding.whose(),
                    rounding.minutes(),
                    rounding.method(),
                    rounding.why());
        }
    }

    @WireRecord
    record Explained(RoundingResource rounding) {}

    @GetMapping
    @NeedsScope("read:time_entries")
    @Operation(summary = "Explain how an entry was rounded, by which rule and whose it was")
    Explained explain(@PathVariable TimeEntryId id, @AuthenticationPrincipal CurrentUser user) {
        return new Explained(RoundingResource.of(explanations.explain(id, user)));
    }
}
