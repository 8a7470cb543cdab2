package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** Why something is done; for the audit log. */
@WireRecord
record ReasonBody(
        @Schema(example = "Entered twice") @Nullable String reason) {}
