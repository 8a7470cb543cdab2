package io.timetracker.time;

import io.timetracker.platform.ids.TypedId;

public record WeekRowId(long value) implements TypedId {}
