package io.timetracker.reporting;

import io.timetracker.platform.ids.TypedId;

public record ReportLinkId(long value) implements TypedId {}
