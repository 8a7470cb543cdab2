package io.timetracker.reporting;

import io.timetracker.platform.ids.TypedId;

public record SavedReportId(long value) implements TypedId {}
