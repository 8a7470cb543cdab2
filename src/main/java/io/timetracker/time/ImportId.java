package io.timetracker.time;

import io.timetracker.platform.ids.TypedId;

public record ImportId(long value) implements TypedId {}
