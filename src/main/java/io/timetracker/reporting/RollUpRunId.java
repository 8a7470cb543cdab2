package io.timetracker.reporting;

import io.timetracker.platform.ids.TypedId;

public record RollUpRunId(long value) implements TypedId {}
