package io.timetracker.projects;

import io.timetracker.platform.ids.TypedId;

public record TaskId(long value) implements TypedId {}
