package io.timetracker.time;

import io.timetracker.platform.ids.TypedId;

public record TimeEntryId(long value) implements TypedId {}
