package io.timetracker.projects;

import io.timetracker.platform.ids.TypedId;

public record ProjectId(long value) implements TypedId {}
