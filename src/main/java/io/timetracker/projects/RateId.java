package io.timetracker.projects;

import io.timetracker.platform.ids.TypedId;

public record RateId(long value) implements TypedId {}
