package io.timetracker.time;

import io.timetracker.platform.ids.TypedId;

public record TagId(long value) implements TypedId {}
