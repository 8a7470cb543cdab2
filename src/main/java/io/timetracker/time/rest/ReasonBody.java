package io.timetracker.time.rest;

import io.timetracker.platform.wire.WireRecord;
import org.jspecify.annotations.Nullable;

/** Why something is done; for the audit log. */
@WireRecord
record ReasonBody(@Nullable String reason) {}
