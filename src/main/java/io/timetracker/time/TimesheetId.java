package io.timetracker.time;

import io.timetracker.platform.ids.TypedId;

public record TimesheetId(long value) implements TypedId {}
