package io.timetracker.projects;

import io.timetracker.platform.ids.TypedId;

public record ColumnId(long value) implements TypedId {}
