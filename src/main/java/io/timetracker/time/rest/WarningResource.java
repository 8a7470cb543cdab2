package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import java.util.List;

/** What a caller should know of what was done. */
@WireRecord
@Schema(name = "Warning")
record WarningResource(
        @Schema(example = "overlap") String code,
        @Schema(example = "It overlaps another entry") String message,
        @Schema(description = "that it is about") List<Long> entryIds) {}
