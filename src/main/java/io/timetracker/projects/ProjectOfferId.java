package io.timetracker.projects;

import io.timetracker.platform.ids.TypedId;

public record ProjectOfferId(long value) implements TypedId {}
