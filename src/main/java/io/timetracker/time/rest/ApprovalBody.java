package io.timetracker.time.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** What an approver has to say. */
@WireRecord
record ApprovalBody(@Schema(example = "Well done") @Nullable String comment) {}
