package io.timetracker.reporting.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.calendar.WireTime;
import io.timetracker.platform.wire.WireRecord;
import io.timetracker.reporting.RollUpRun;
import io.timetracker.reporting.RollUpsView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How it stands with what reports read; moments in UTC. */
@WireRecord
@Schema(name = "RollUps")
record RollUpsResource(
        @Schema(example = "12", description = "who keep time")
        int people,

        @Schema(
                example = "12",
                description = "of how many of them it is added up; that of the others is being added up")
        int ready,

        @Schema(description = "what is going on; null: nothing") @Nullable RunResource running,

        @Schema(description = "null: there was none") @Nullable RunResource lastCheck,

        @Schema(description = "null: there was none") @Nullable RunResource lastRebuild) {

    @WireRecord
    @Schema(name = "RollUpRun")
    record RunResource(
            @Schema(example = "3") long id,

            @Schema(example = "check", description = "`check` or `rebuild`")
            String kind,

            @Schema(example = "1", description = "null: somebody at the console") @Nullable Long userId,

            @Schema(example = "2026-02-03T09:30:05") @Nullable String begunAt,

            @Schema(example = "2026-02-03T09:30:07", description = "null: it goes on") @Nullable String endedAt,

            @Schema(example = "12") int people,

            @Schema(example = "12", description = "with how many it is through")
            int done,

            @Schema(example = "0", description = "of how many it could not be said")
            int failed,

            @Schema(example = "0", description = "were not what entries come to; a rebuild has put them right")
            long wrongCells) {

        static @Nullable RunResource of(@Nullable RollUpRun run) {
            return run == null
                    ? null
                    : new RunResource(
                            run.id().value(),
                            run.kind().name().toLowerCase(Locale.ROOT),
                            run.askedBy() == null ? null : run.askedBy().value(),
                            WireTime.utc(run.begunAt()),
                            run.endedAt() == null ? null : WireTime.utc(run.endedAt()),
                            run.people(),
                            run.done(),
                            run.failed(),
                            run.wrongCells());
        }
    }

    static RollUpsResource of(RollUpsView state) {
        return new RollUpsResource(
                state.people(),
                state.ready(),
                RunResource.of(state.running()),
                RunResource.of(state.lastCheck()),
                RunResource.of(state.lastRebuild()));
    }
}
